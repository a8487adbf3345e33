using System.CommandLine;

namespace Backline.Cli.Verbs;

/// <summary>The option <c>--height-cm</c> of the verbs that read a recording: who can be measured can be coached.</summary>
internal static class HeightOption
{
    // cm. As a recording may say of the person itself (personHeightMm).
    private const double ShortestCm = 50, TallestCm = 250;

    public static Option<double?> Create() => NumberOption.Maybe(
        "--height-cm", FormattableString.Invariant($"The person's height in centimetres, {ShortestCm} to {TallestCm}; without it the recording's own, else 170 with a wider error of lengths."), "H");

    /// <summary>What is wrong with a height, or <see langword="null"/>.</summary>
    public static string? ProblemOf(double? heightCm) => NumberOption.ProblemOf("--height-cm", heightCm, ShortestCm, TallestCm);
}
