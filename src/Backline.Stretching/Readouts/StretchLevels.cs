using Backline.Stretching.Loads;

namespace Backline.Stretching.Readouts;

/// <summary>From shares to steps.</summary>
public static class StretchLevels
{
    private const double Clear = 0.6; // 1. Half-way between what is noticed and what is borne, about. Judgement.

    /// <summary>Where a share lies on a bar whose four steps are equally wide.</summary>
    /// <param name="share">1. Of what people bear on average; 0 or more.</param>
    /// <returns>1. 0 to 1, a quarter a step; the last ends at twice what people bear.</returns>
    public static double PlaceOf(double share) => Of(share) switch
    {
        StretchLevel.Hardly => 0.25 * Math.Max(0, share) / TissueFeel.Noticeable,
        StretchLevel.Some => 0.25 + (0.25 * (share - TissueFeel.Noticeable) / (Clear - TissueFeel.Noticeable)),
        StretchLevel.Clear => 0.5 + (0.25 * (share - Clear) / (1 - Clear)),
        _ => 0.75 + (0.25 * Math.Min(1, share - 1)),
    };

    /// <summary>The step of a share.</summary>
    /// <param name="share">1. Of what people bear on average.</param>
    public static StretchLevel Of(double share) => share switch
    {
        < TissueFeel.Noticeable => StretchLevel.Hardly,
        < Clear => StretchLevel.Some,
        < 1 => StretchLevel.Clear,
        _ => StretchLevel.Strong,
    };
}
