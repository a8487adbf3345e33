using Backline.Stretching.Validation;

namespace Backline.Cli.Stretching;

/// <summary>How verdicts are said.</summary>
internal static class VerdictWords
{
    public static string Of(TargetVerdict verdict) => verdict switch
    {
        TargetVerdict.Inside => "inside",
        TargetVerdict.Outside => "outside",
        TargetVerdict.Shown => "shown",
        TargetVerdict.BeyondRange => "beyond range",
        _ => "no experiment",
    };
}
