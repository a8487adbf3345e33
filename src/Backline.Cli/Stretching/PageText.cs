using Backline.Practice;
using Backline.Stretching.Validation;

namespace Backline.Cli.Stretching;

/// <summary>How the page of validation writes a row's parts.</summary>
internal static class PageText
{
    public static string Condition(Target target) => target.Condition.Replace("|", "\\|", StringComparison.Ordinal);

    public static string Bounds(Target target) => $"{Number(target.Lower)} to {Number(target.Upper)}";

    public static string Number(double? value) => value is { } number ? NumberWords.Of(Math.Round(number, 2) + 0.0, "0.##") : "–";
}
