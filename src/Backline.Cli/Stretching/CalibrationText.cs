using Backline.Stretching.Legs.Tables;
using Backline.Stretching.Validation;
using static Backline.Cli.Stretching.PageText;

namespace Backline.Cli.Stretching;

/// <summary>What the page of validation says of calibration: what was moved, on which rows, by how much, and what the rows of the table alone would have given.</summary>
internal sealed class CalibrationText(LegTables tables, IReadOnlyList<TargetAnswer> answers, IReadOnlyList<TargetAnswer> before, TableAlone alone)
{
    public IEnumerable<string> Lines() => [.. Moved(), .. FittedTo(), .. Alone()];

    private IEnumerable<string> Moved()
    {
        yield return "## Calibration";
        yield return "";
        yield return "`backline validate --targets FILE --calibrate data/models/backline-leg` finds these values again (a long test holds it): least squares over the misses of the rows below in half widths of";
        yield return "their bounds and over the knobs' moves in their spreads (`Calibration`).";
        yield return "";
        yield return "| knob | meaning | start | spread | found | moved, in spreads |";
        yield return "|---|---|--:|--:|--:|--:|";
        foreach (Knob knob in tables.Knobs)
        {
            yield return $"| {knob.Name} | {knob.Meaning} | {Number(knob.Start)} | {Number(knob.Spread)} | {Number(knob.Value)} | {Number((knob.Value - knob.Start) / knob.Spread)} |";
        }

        yield return "";
    }

    private IEnumerable<string> FittedTo()
    {
        yield return "| calibrated on | published | bounds | before | after |";
        yield return "|---|--:|--:|--:|--:|";
        TargetAnswer[] rows = [.. answers.Where(answer => answer.Target.Use == "calibrate" && answer.ModelValue is not null)];
        foreach (TargetAnswer row in rows)
        {
            TargetAnswer start = before.First(answer => answer.Target == row.Target);
            yield return $"| {row.Target.Id}: {row.Target.Quantity}, {row.Target.Unit}; {Condition(row.Target)} | {Number(row.Target.Value)} | {Bounds(row.Target)} | {Number(start.ModelValue)} | {Number(row.ModelValue)} |";
        }

        TargetAnswer[] outside = [.. rows.Where(row => row.ModelValue < row.Target.Lower || row.ModelValue > row.Target.Upper)];
        yield return "";
        yield return outside.Length == 0
            ? "All of them lie within their bounds."
            : $"Beyond their bounds even so, by what the others ask for: {string.Join(", ", outside.Select(row => row.Target.Id))}.";
        yield return "";
    }

    private IEnumerable<string> Alone()
    {
        TargetAnswer[] judged = [.. alone.Answers.Where(answer => answer.Verdict is TargetVerdict.Inside or TargetVerdict.Outside)];
        TargetAnswer[] outside = [.. judged.Where(answer => answer.Verdict == TargetVerdict.Outside)];
        yield return "### On the table's rows alone";
        yield return "";
        yield return $"Fitted to the `calibrate` rows of the table and nothing else, {judged.Length - outside.Length} of {judged.Length} judged values lie inside. Knobs: {string.Join(", ", alone.Knobs.Select(knob => $"{knob.Name} {Number(knob.Value)}"))}.";
        yield return outside.Length == 0
            ? "None is missed."
            : $"Missed: {string.Join("; ", outside.Select(miss => $"{miss.Target.Id} {Number(miss.ModelValue)} ({Bounds(miss.Target)})"))}.";
        yield return "";
    }
}
