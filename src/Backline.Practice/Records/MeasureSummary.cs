namespace Backline.Practice.Records;

/// <summary>The typical value of a measure during the hold.</summary>
/// <param name="Measure">The measure's name, with its unit.</param>
/// <param name="Median">deg or mm, as the name says. The middle of the readings.</param>
/// <param name="StandardError">deg or mm. One standard error of a reading.</param>
public sealed record MeasureSummary(string Measure, double Median, double StandardError);
