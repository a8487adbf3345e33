namespace Backline.Web.Sync;

/// <summary>How long ago something was asked to be erased, told by clocks that may have been put right or wrong meanwhile.</summary>
/// <remarks>Of what they tell the longest counts, since what was kept on the server after the asking must stay; where they differ, something made before it may stay too.</remarks>
/// <param name="Longest">The longest time told; none where each tells of a time to come.</param>
/// <param name="IsSure">Whether all tell the same.</param>
internal sealed record ErasureAge(TimeSpan? Longest, bool IsSure)
{
    private static readonly TimeSpan Same = TimeSpan.FromSeconds(30); // a slow answer, and a clock that is nudged

    /// <summary>From what each clock tells.</summary>
    /// <param name="told">Below zero where the asking would lie ahead; <see langword="null"/> where a clock cannot tell.</param>
    public static ErasureAge Of(params TimeSpan?[] told)
    {
        TimeSpan[] known = [.. told.OfType<TimeSpan>()];
        TimeSpan longest = known.Max();
        return new(longest >= TimeSpan.Zero ? longest : null, longest - known.Min() <= Same && longest >= TimeSpan.Zero);
    }
}
