namespace Backline.Web.Sync;

/// <summary>How long ago something was asked to be erased, told by clocks that may have been put right or wrong meanwhile.</summary>
/// <remarks>Of what they tell the longest counts, since what was kept on the server after the asking must stay; where they differ, something made before it may stay too.</remarks>
/// <param name="Longest">The longest time told; none where each tells of a time to come.</param>
/// <param name="IsSure">Whether the others tell no less.</param>
internal sealed record ErasureAge(TimeSpan? Longest, bool IsSure)
{
    private static readonly TimeSpan Same = TimeSpan.FromSeconds(30); // a slow answer, and a clock that is nudged

    /// <summary>From what each clock tells; below zero where the asking would lie ahead.</summary>
    /// <param name="device">By the device's clock.</param>
    /// <param name="server">By the server's clock, and how far it was ahead before; <see langword="null"/> where that is not known.</param>
    /// <param name="page">At least so long by the page's own stamps, which stand still while most devices sleep; <see langword="null"/> where it was another page.</param>
    public static ErasureAge Of(TimeSpan device, TimeSpan? server, TimeSpan? page)
    {
        TimeSpan known = server ?? device;
        TimeSpan longest = new[] { device, known, page ?? device }.Max();
        TimeSpan least = device < known ? device : known;
        return new(longest >= TimeSpan.Zero ? longest : null, longest - least <= Same && longest >= TimeSpan.Zero);
    }
}
