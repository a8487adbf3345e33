using Backline.Web.Features.Live;

namespace Backline.Web.Features.Demo;

/// <summary>No voice at all: before the page can sound.</summary>
internal sealed class SilentVoice : ICoachVoice
{
    /// <inheritdoc/>
    public void Say(string text)
    {
    }

    /// <inheritdoc/>
    public void Silence()
    {
    }

    /// <inheritdoc/>
    public void Sound(Tone tone)
    {
    }
}
