using System.Text.Json.Serialization;

namespace Backline.Progress.Summaries;

/// <summary>What cameras saw of one measure in the holds of a week, apart by how the knees were, where it matters by the roll, and by whether the clock had lost its date.</summary>
/// <param name="Monday">The week.</param>
/// <param name="Measure">The measure's name, with its unit.</param>
/// <param name="Variant">How the knees were.</param>
/// <param name="RollCm">cm. Diameter of the roll, for measures that follow from it; else <see langword="null"/>, and where it was not said.</param>
/// <param name="Count">1. Sessions in which it was seen.</param>
/// <param name="MedianSum">deg or mm, as the name says. Sum of the sessions' typical values.</param>
/// <param name="ErrorSum">deg or mm, as the name says. Sum of their standard errors.</param>
/// <param name="Last">The last of these sessions.</param>
/// <param name="IsLost">Whether the clock that dated them had lost its date (<see cref="DeviceClock.HadLostItsDate"/>).</param>
public sealed record HoldWeekRow(
    DateOnly Monday, string Measure, string Variant, int? RollCm, int Count, double MedianSum, double ErrorSum, DateTimeOffset Last, bool IsLost)
{
    /// <value>deg or mm, as the name says. Mean of the sessions' typical values.</value>
    [JsonIgnore]
    public double Mean => MedianSum / Count;

    /// <value>
    /// deg or mm, as the name says. One standard error: the mean of the sessions' own. It is not made smaller by their number, for a
    /// camera that stands in one place is off by much the same each day.
    /// </value>
    [JsonIgnore]
    public double StandardError => ErrorSum / Count;

    /// <summary>This and another part of the same week.</summary>
    internal HoldWeekRow With(HoldWeekRow other) => this with
    {
        Count = Count + other.Count,
        MedianSum = MedianSum + other.MedianSum,
        ErrorSum = ErrorSum + other.ErrorSum,
        Last = (Last.UtcTicks, Last.Offset).CompareTo((other.Last.UtcTicks, other.Last.Offset)) > 0 ? Last : other.Last, // the same whichever of the two is asked
    };

    /// <value>Rows of one key and different months are parts of one week.</value>
    internal (DateOnly Monday, string Measure, string Variant, int RollCm, bool IsLost) Key => (Monday, Measure, Variant, RollCm ?? -1, IsLost);
}
