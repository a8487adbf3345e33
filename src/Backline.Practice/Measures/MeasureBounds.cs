using Backline.Practice.Records;

namespace Backline.Practice.Measures;

/// <summary>What a measure of a body can be at all. A file may say more: its record stays as it is, and what lies beyond is neither shown nor counted.</summary>
public static class MeasureBounds
{
    // deg. A full turn either way: where an angle is only written otherwise, it is still one.
    private const double FarthestAngle = 360;

    // mm. Twice the tallest body.
    private const double FarthestLength = 5000;

    /// <summary>deg or mm, as its name says. How far from zero a measure and its error can be; nothing is known of one by another name.</summary>
    /// <param name="measure">Its name.</param>
    public static double Farthest(string measure) => MeasureNames.Find(measure) is not { } known ? double.MaxValue
        : MeasureNames.IsAngle(known) ? FarthestAngle
        : FarthestLength;

    /// <summary>Whether a body can measure so.</summary>
    /// <param name="summary">A measure of a hold.</param>
    public static bool CanBe(MeasureSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return Math.Max(Math.Abs(summary.Median), summary.StandardError) <= Farthest(summary.Measure);
    }

    /// <summary>The measures of a session that a body can have.</summary>
    /// <param name="session">What happened.</param>
    public static IReadOnlyList<MeasureSummary> Of(SessionContent session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Measures.All(CanBe) ? session.Measures : [.. session.Measures.Where(CanBe)];
    }
}
