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
