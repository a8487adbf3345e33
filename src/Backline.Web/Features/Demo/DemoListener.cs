using Microsoft.JSInterop;

namespace Backline.Web.Features.Demo;

/// <summary>What the browser's script calls while the demonstration plays.</summary>
/// <param name="ended">What happens at the film's end.</param>
public sealed class DemoListener(Action ended)
{
    /// <summary>The film is over.</summary>
    [JSInvokable]
    public void OnEnded() => ended();
}
