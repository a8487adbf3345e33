using System.Globalization;
using Backline.Stretching.Legs.Tables;
using Backline.Stretching.Validation;
using static Backline.Cli.Stretching.PageText;

namespace Backline.Cli.Stretching;

/// <summary>What the page of validation says of the published formula between the rows of the table: how much of it lies inside, and every posture that does not.</summary>
internal sealed class FormulaText(IReadOnlyList<TargetAnswer> answers, LegTables tables)
{
    public IEnumerable<string> Lines()
    {
        TargetAnswer[] outside = [.. answers.Where(answer => answer.Verdict == TargetVerdict.Outside)];
        yield return "## The formula between the rows";
        yield return "";
        yield return "Riener and Edrich's formula is known everywhere, the table asks for it at a dozen postures. Here it is at a grid of them (`FormulaGrid`), those of the table and of calibration among them, with the table's own tolerance:";
        yield return $"40 %, and at least 2 N m at the ankle and 4 at hip and knee. **{answers.Count - outside.Length} of {answers.Count} lie inside.** They are not judged: a formula fitted to a small group lying down is no measurement of each posture.";
        yield return "";
        yield return "| moment at | inside | of | where the model misses, and why |";
        yield return "|---|--:|--:|---|";
        foreach (IGrouping<string, TargetAnswer> joint in answers.GroupBy(answer => answer.Target.Quantity, StringComparer.Ordinal))
        {
            yield return $"| {joint.Key} | {joint.Count(answer => answer.Verdict == TargetVerdict.Inside)} | {joint.Count()} | {tables.Explanation($"formula_{joint.Key}") ?? "Not explained yet."} |";
        }

        yield return "";
        yield return "| moment at | hip | knee | ankle | formula | bounds | model |";
        yield return "|---|--:|--:|--:|--:|--:|--:|";
        foreach (TargetAnswer miss in outside)
        {
            Target target = miss.Target;
            yield return $"| {target.Quantity} | {Degrees(target.Posture.Hip.Degrees)} | {Degrees(target.Posture.Knee.Degrees)} | {Degrees(target.Posture.Ankle.Degrees)} | {Number(target.Value)} | {Bounds(target)} | {Number(miss.ModelValue)} |";
        }

        yield return "";
    }

    private static string Degrees(double angle) => $"{Math.Round(angle).ToString(CultureInfo.InvariantCulture)}°";
}
