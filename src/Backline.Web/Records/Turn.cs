using Microsoft.JSInterop;

namespace Backline.Web.Records;

/// <summary>A tab's turn at what one alone may do at a time.</summary>
/// <param name="held">What the browser holds it by; <see langword="null"/> where nobody else could have it.</param>
internal sealed class Turn(IJSObjectReference? held) : IAsyncDisposable
{
    /// <value>The turn of a page that shares nothing with others.</value>
    public static Turn OfNobody { get; } = new(null);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (held is not null)
        {
            await held.InvokeVoidAsync("end");
            await held.DisposeAsync();
        }
    }
}
