using Backline.Practice;
using Backline.Stretching.Validation;

namespace Backline.Cli.Stretching;

/// <summary>How <c>validate</c> answers people.</summary>
internal static class ValidateText
{
    public static void Write(IReadOnlyList<TargetAnswer> answers, TextWriter output)
    {
        output = new MinusWriter(output);
        foreach (IGrouping<string, TargetAnswer> use in answers.GroupBy(answer => answer.Target.Use, StringComparer.Ordinal))
        {
            TargetAnswer[] answered = [.. use.Where(answer => answer.ModelValue is not null)];
            output.WriteLine($"{use.Key}: {answered.Length} of {use.Count()} computed{BeyondRange(answered)}");
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

    // A yes of the whole says nothing of these.
    private static string BeyondRange(TargetAnswer[] answers) => answers.Count(answer => answer.Verdict == TargetVerdict.BeyondRange) is > 0 and int count
        ? $"; beyond the range the leg model is meant for: {(count == 1 ? "1 row" : $"{count} rows")}, no verdict"
        : "";

    public static string Number(double? value) => value is { } number ? NumberWords.Of(Math.Round(number, 2) + 0.0, "0.##") : "none";
}
