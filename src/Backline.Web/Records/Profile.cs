namespace Backline.Web.Records;

/// <summary>A person who uses this browser.</summary>
/// <param name="Id">The id new records carry.</param>
/// <param name="Name">What they are called, or <see langword="null"/> when they never said.</param>
/// <param name="Count">1. Their records here.</param>
/// <param name="IsCurrent">Whether the app is theirs just now.</param>
internal sealed record Profile(Guid Id, string? Name, int Count, bool IsCurrent)
{
    /// <summary>What to call them on the screen: who has no name is "You" only while the app is theirs.</summary>
    /// <param name="place">1. Their place in the order, from 0.</param>
    public string Shown(int place) => Name ?? (place == 0 && IsCurrent ? "You" : $"Person {place + 1}");
}
