namespace Backline.Web.Features.Lessons;

/// <summary>Grades of evidence in words.</summary>
internal static class GradeWords
{
    /// <summary>All grades, for a key.</summary>
    public static IReadOnlyList<(string Grade, string Words)> All { get; } =
        [("A", Of("A")), ("B", Of("B")), ("C", Of("C")), ("D", Of("D")), ("X", Of("X"))];

    /// <summary>A grade in words: <c>A</c>, <c>C+</c>, or two ends, <c>C–D</c>.</summary>
    /// <param name="grade">The grade.</param>
    /// <returns>The words; those of two ends in quotes, since a grade's own words have commas and an "or".</returns>
    public static string Of(string grade) => Ends(grade) is [var better, var worse] ? $"from “{One(better)}” to “{One(worse)}”" : One(Ends(grade)[0]);

    /// <summary>A grade's letters to be read aloud: <c>C to D</c>.</summary>
    /// <param name="grade">The grade.</param>
    public static string Letters(string grade) => Ends(grade) is [var better, var worse] ? $"{better} to {worse}" : grade;

    private static string[] Ends(string grade) => [.. grade.Split('–').Select(end => end.TrimEnd('+', '-', '−')).Where(end => end.Length > 0)];

    private static string One(string grade) => grade switch
    {
        "A" => "well supported",
        "B" => "probably true",
        "C" => "plausible, weak or mixed",
        "D" => "not supported so far",
        _ => "studies speak against it",
    };
}
