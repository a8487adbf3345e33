using System.Globalization;
using System.Text;
using Backline.Stretching.Legs.Tables;
using Backline.Stretching.Validation;

namespace Backline.Cli.Stretching;

/// <summary>Writes the page that holds the leg model against what was published: <c>docs/science/validation.md</c> with its pictures.</summary>
/// <remarks>Nothing on it is written by hand but the explanations, which stand in <c>explanations.csv</c> beside the model's tables.</remarks>
internal sealed class ValidationPage(string title, IReadOnlyList<TargetAnswer> answers, IReadOnlyList<TargetAnswer> before, LegTables tables, NerveLimit nerve)
{
    private readonly StringBuilder _text = new();

    /// <summary>The page, and the pictures it shows by their file names.</summary>
    public string Write(IReadOnlyList<(string File, string Caption)> pictures)
    {
        Head();
        Results("What must lie inside its bounds", "validate");
        Results("What somebody tolerates", "validate-tolerance-model");
        Misses();
        Nerve();
        Pictures(pictures);
        Calibrated();
        Shown();
        NotComputed();
        return _text.ToString();
    }

    private void Head()
    {
        int inside = answers.Count(answer => answer.Verdict == TargetVerdict.Inside);
        int judged = inside + answers.Count(answer => answer.Verdict == TargetVerdict.Outside);
        Lines(
            "# Validation of the leg model",
            "",
            "Made by `backline validate --targets FILE --page docs/science/validation.md --tables data/models/backline-leg`; not written by hand. Code: `src/Backline.Stretching/Validation`.",
            $"Model: {title}. Angles: hip and knee flexion +, ankle dorsiflexion +. Moments: plantarflexing at the ankle and flexing at hip and knee are +.",
            "",
            $"**{inside} of {judged} values that are judged lie inside their bounds.** Rows marked `calibrate` were used to set parameters and are no success; rows marked `validate` were not used.",
            "The bounds are those of the table: a standard deviation or an interval where one was published, else a tolerance of the design.",
            "");
    }

    private void Results(string heading, string use)
    {
        TargetAnswer[] rows = [.. Answered(use)];
        if (rows.Length == 0)
        {
            return;
        }

        Lines($"## {heading}", "", "| row | what | condition | published | bounds | model | |", "|---|---|---|--:|--:|--:|---|");
        foreach (TargetAnswer row in rows)
        {
            Lines($"| {row.Target.Id} | {row.Target.Quantity}, {row.Target.Unit} | {Condition(row.Target)} | {Number(row.Target.Value)} | {Bounds(row.Target)} | {Number(row.ModelValue)} | {VerdictWords.Of(row.Verdict)} |");
        }

        Lines("");
    }

    private void Misses()
    {
        TargetAnswer[] outside = [.. answers.Where(answer => answer.Verdict == TargetVerdict.Outside)];
        if (outside.Length == 0)
        {
            return;
        }

        Lines("## What is missed, and why", "");
        foreach (TargetAnswer miss in outside)
        {
            Lines($"- **{miss.Target.Id}** ({Number(miss.ModelValue)} {miss.Target.Unit}; {Bounds(miss.Target)} was expected). {tables.Explanation(miss.Target.Id) ?? "Not explained yet."}");
        }

        Lines("");
    }

    // D9 sets the limit; the others follow from it and the raise the hamstrings allow.
    private void Nerve()
    {
        ToleranceModel people = new();
        double hamstrings = people.HipOf((people.ShortRaise + people.LongRaise) / 2);
        double relaxed = Math.Min(hamstrings, nerve.HipAt(-20));
        double dorsiflexed = Math.Min(hamstrings, nerve.HipAt(15));
        Lines(
            "## The nerve as a limit of its own",
            "",
            "The rows on tolerance that name no `output` are no experiments of the table. What the limit says of them all the same:",
            "",
            $"- Set from one finding (D9, Andrade 2016): hip from 30 to 90°, ankle stopped 17.7° earlier. The calf alone stops at {Number(nerve.CalfLimit)}° of dorsiflexion; the nerve bed is let become {Number(1000 * nerve.ToleratedLength)} mm long, {Number(100 * nerve.Strain)} % more than standing.",
            $"- Straight leg raise with the ankle at 15° instead of −20° (D12, Boland and Adams 2000: 9° less; hip angles in sit and reach D15, Kawano 2010: 4.2° less): hip {Number(relaxed)}° against {Number(dorsiflexed)}°, {Number(relaxed - dorsiflexed)}° less.",
            $"- The nerve alone would stop a straight leg at hip {Number(nerve.HipAt(-20))}° with the ankle at −20°, at {Number(nerve.HipAt(0))}° with it square, at {Number(nerve.HipAt(15))}° with it at 15°.",
            "",
            "The nerve's path is estimated to ± 8 mm and no force of it enters any moment, so these are orders of size.",
            "");
    }

    private void Pictures(IReadOnlyList<(string File, string Caption)> pictures)
    {
        Lines("## Curves", "", "Lines are the model, areas where nine of ten people are expected, marks the published values with their bounds.", "");
        foreach ((string file, string caption) in pictures)
        {
            Lines($"![{caption}]({file})", "");
        }
    }

    private void Calibrated()
    {
        Lines(
            "## Calibration",
            "",
            "`backline validate --targets FILE --calibrate data/models/backline-leg` finds these values again: least squares over the misses of the `calibrate` rows in half widths of",
            "their bounds and over the knobs' moves in their spreads (`Calibration`). Which knobs there are was chosen by a person who knew the whole table; where they stand was not.",
            "",
            "| knob | meaning | start | spread | found |",
            "|---|---|--:|--:|--:|");
        foreach (Knob knob in tables.Knobs)
        {
            Lines($"| {knob.Name} | {knob.Meaning} | {Number(knob.Start)} | {Number(knob.Spread)} | {Number(knob.Value)} |");
        }

        Lines("", "| calibrated on | published | bounds | before | after |", "|---|--:|--:|--:|--:|");
        foreach (TargetAnswer row in Answered("calibrate"))
        {
            TargetAnswer start = before.First(answer => answer.Target == row.Target);
            Lines($"| {row.Target.Id}: {row.Target.Quantity}, {row.Target.Unit}; {Condition(row.Target)} | {Number(row.Target.Value)} | {Bounds(row.Target)} | {Number(start.ModelValue)} | {Number(row.ModelValue)} |");
        }

        Lines("");
    }

    private void Shown()
    {
        TargetAnswer[] rows = [.. answers.Where(answer => answer.Verdict == TargetVerdict.Shown && answer.Target.Use != "calibrate")];
        if (rows.Length == 0)
        {
            return;
        }

        Lines("## Beside the model, without a verdict", "", "| row | use | published | model |", "|---|---|--:|--:|");
        foreach (TargetAnswer row in rows)
        {
            Lines($"| {row.Target.Id} | {row.Target.Use} | {Published(row.Target)} | {Number(row.ModelValue)} {row.Target.Unit} |");
        }

        Lines("");
    }

    private void NotComputed()
    {
        Lines("## No experiment", "", "| row | use | why |", "|---|---|---|");
        foreach (TargetAnswer row in answers.Where(answer => answer.Verdict == TargetVerdict.NoExperiment))
        {
            Lines($"| {row.Target.Id} | {row.Target.Use} | {row.Reason} |");
        }
    }

    private IEnumerable<TargetAnswer> Answered(string use) => answers.Where(answer => answer.Target.Use == use && answer.ModelValue is not null);

    // A value recalled and not found stays out of sight as a number.
    private static string Published(Target target) =>
        target.Status.StartsWith("FOUND", StringComparison.Ordinal) ? $"{Number(target.Value)} {target.Unit} ({target.Source})" : $"not shown: {target.Status.ToLowerInvariant()}";

    private static string Condition(Target target) => target.Condition.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Bounds(Target target) => $"{Number(target.Lower)} to {Number(target.Upper)}";

    private static string Number(double? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–";

    private void Lines(params string[] lines)
    {
        foreach (string line in lines)
        {
            _text.Append(line).Append('\n');
        }
    }
}
