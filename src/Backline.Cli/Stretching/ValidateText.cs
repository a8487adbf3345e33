using System.Globalization;
using Backline.Stretching.Validation;

namespace Backline.Cli.Stretching;

/// <summary>How <c>validate</c> answers people.</summary>
internal static class ValidateText
{
    public static void Write(IReadOnlyList<TargetAnswer> answers, TextWriter output)
    {
        foreach (IGrouping<string, TargetAnswer> use in answers.GroupBy(answer => answer.Target.Use, StringComparer.Ordinal))
        {
            TargetAnswer[] answered = [.. use.Where(answer => answer.ModelValue is not null)];
            output.WriteLine($"{use.Key}: {answered.Length} of {use.Count()} computed");
            foreach (TargetAnswer answer in answered)
            {
                Target target = answer.Target;
                output.WriteLine($"  {VerdictWords.Of(answer.Verdict),-8} {target.Id,-28} {Number(answer.ModelValue),9} {target.Unit,-7} {Number(target.Lower)} to {Number(target.Upper)}  {answer.Reason}".TrimEnd());
            }

            foreach (IGrouping<string, TargetAnswer> reason in use.Where(answer => answer.ModelValue is null).GroupBy(answer => answer.Reason, StringComparer.Ordinal))
            {
                output.WriteLine($"  no experiment ({reason.Key}): {string.Join(", ", reason.Select(answer => answer.Target.Id))}");
            }
        }
    }

    public static string Number(double? value) => value is { } number ? (Math.Round(number, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture) : "none";
}
