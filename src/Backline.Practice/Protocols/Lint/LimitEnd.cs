namespace Backline.Practice.Protocols.Lint;

/// <summary>One end of a limit.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="IsMost">Whether it is the greatest value; else the least.</param>
/// <param name="Value">deg or mm. The value.</param>
/// <param name="Margin">deg or mm. How far inside a broken limit must come.</param>
internal sealed record LimitEnd(LocatedValue Limit, bool IsMost, double Value, double Margin)
{
    /// <summary>deg or mm. What is left once it has been broken.</summary>
    public double Inner => IsMost ? Value - Margin : Value + Margin;

    /// <summary>Where it stands, as problems say it.</summary>
    public string Place => $"{Limit.Path} (line {Limit.Line})";

    /// <summary>For example <c>at most 20</c>.</summary>
    public string Words => WordsOf(IsMost, Value);

    /// <summary>The end of a limit, where it has one.</summary>
    public static LimitEnd? Of(LocatedValue limit, bool isMost)
    {
        string stem = isMost ? "max" : "min";
        return (limit.NumberOf(stem + "Deg") ?? limit.NumberOf(stem + "Mm")) is { } value
            ? new LimitEnd(limit, isMost, value, MarginOf(limit))
            : null;
    }

    /// <summary>deg or mm. A limit's margin; 0 where it has none.</summary>
    public static double MarginOf(LocatedValue limit) => limit.NumberOf("marginDeg") ?? limit.NumberOf("marginMm") ?? 0;

    /// <summary>A value asked for, in words.</summary>
    public static string WordsOf(bool isMost, double value) => $"at {(isMost ? "most" : "least")} {Amount.WordsOf(value)}";
}
