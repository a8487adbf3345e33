namespace Backline.Progress.SelfTests;

/// <summary>Where a knee-to-wall distance lies among healthy adults: one standard deviation round the mean is usual.</summary>
public enum KneeToWallBand
{
    /// <summary>Below the usual band.</summary>
    LessThanMost,

    /// <summary>About two people of three.</summary>
    Usual,

    /// <summary>Above the usual band.</summary>
    MoreThanMost,
}
