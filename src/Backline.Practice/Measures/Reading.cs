namespace Backline.Practice.Measures;

/// <summary>A measured value with its standard error, both in the measure's edge unit (degrees or millimetres).</summary>
/// <param name="Value">deg or mm, as the measure's name says. Always finite.</param>
/// <param name="StandardError">deg or mm. One standard error of the value; finite, above 0.</param>
/// <remarks>A value that was not seen is the absence of a reading (<see langword="null"/>), never a number.</remarks>
public readonly record struct Reading(double Value, double StandardError);
