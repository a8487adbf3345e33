namespace Backline.Practice.Measures;

/// <summary>The least standard error that a live session states: real people before real cameras differ more than the bodies it was learnt on.</summary>
public static class LiveError
{
    // deg. Real people before real cameras: 5–7° at trunk, hip, knee; the shin is a single segment (docs/science/camera.md, 7).
    private const double Angle = 6, Shank = 3;

    /// <summary>The least error of a measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>deg. 0 for a length, whose learnt error stands.</returns>
    public static double LeastOf(Measure measure) =>
        !MeasureNames.IsAngle(measure) ? 0 : measure == Measure.ShankInclination ? Shank : Angle;
}
