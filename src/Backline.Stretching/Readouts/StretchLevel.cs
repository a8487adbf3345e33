using Backline.Stretching.Loads;

namespace Backline.Stretching.Readouts;

/// <summary>A share of what people bear, in four steps: more than four are not known.</summary>
public enum StretchLevel
{
    /// <summary>Below what is noticed.</summary>
    Hardly,

    /// <summary>Noticed.</summary>
    Some,

    /// <summary>Most of the way.</summary>
    Clear,

    /// <summary>As much as people bear on average, or more.</summary>
    Strong,
}

/// <summary>From shares to steps.</summary>
public static class StretchLevels
{
    private const double Clear = 0.6; // 1. Half-way between what is noticed and what is borne, about. Judgement.

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
