using Backline.Practice.Measures;

namespace Backline.Coaching.Rules;

/// <summary>The band a measure is to stay in, with what keeps its verdict from flickering and from blaming too soon.</summary>
/// <param name="Min">deg or mm. Lowest kept value, or <see langword="null"/>.</param>
/// <param name="Max">deg or mm. Highest kept value, or <see langword="null"/>.</param>
/// <param name="Margin">deg or mm. How far back inside a broken band must come to be kept again.</param>
/// <param name="MaxError">deg or mm. A reading with a larger standard error is not seen.</param>
/// <param name="Lowest">deg or mm. How low the measure goes in a body, where that is near the band; else <see langword="null"/>.</param>
/// <remarks>
/// <para>A band becomes broken only when the reading lies outside by more than its own standard error: the chance that
/// somebody on the edge of the band is blamed is then about one in six instead of one in two, and a coarse reading
/// (6° live) must be further out than a fine one (2° on a recording). Being inside is never doubted.</para>
/// <para>A broken band is kept again when the reading is back inside by the margin.</para>
/// <para>A lower end so near the lowest a body reaches that a reading with its error cannot get beneath it clearly would
/// never be told as broken. There only a reading clearly inside is kept, and one that is not is not seen.</para>
/// </remarks>
public readonly record struct LimitBand(double? Min, double? Max, double Margin, double MaxError, double? Lowest = null)
{
    /// <summary>The verdict on a reading.</summary>
    /// <param name="reading">The reading, or <see langword="null"/> when it was not seen.</param>
    /// <param name="previous">The verdict before it.</param>
    public Verdict Judge(Reading? reading, Verdict previous)
    {
        if (reading is not { } seen || double.IsNaN(seen.Value) || !(seen.StandardError <= MaxError))
        {
            return Verdict.NotSeen;
        }

        double outside = Math.Max((Min - seen.Value) ?? double.NegativeInfinity, (seen.Value - Max) ?? double.NegativeInfinity);
        double allowed = previous == Verdict.Broken ? -Margin : seen.StandardError;
        bool isDoubtful = !CanTell(seen.StandardError) && seen.Value < Min + seen.StandardError;
        return outside > allowed ? Verdict.Broken : isDoubtful ? Verdict.NotSeen : Verdict.Kept;
    }

    /// <summary>Whether a reading with this error can tell that the lower end is broken.</summary>
    /// <param name="standardError">deg or mm. The reading's standard error.</param>
    public bool CanTell(double standardError) => !(Min - standardError < Lowest);

    /// <summary>Whether a value lies inside.</summary>
    /// <param name="value">deg or mm. The value.</param>
    internal bool Holds(double value) => !(value < Min) && !(value > Max);

    /// <summary>Whether a value lies nearer to the band's upper end, so that the upper cue is the one to give.</summary>
    /// <param name="value">deg or mm. The value.</param>
    public bool IsHigh(double value) => Max is { } max && (Min is not { } min || value > (min + max) / 2);
}
