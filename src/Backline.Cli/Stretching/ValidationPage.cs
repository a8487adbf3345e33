using System.Text;
using Backline.Stretching.Legs.Tables;
using Backline.Stretching.Validation;

namespace Backline.Cli.Stretching;

/// <summary>Writes the page that holds the leg model against what was published: <c>docs/science/validation.md</c> with its pictures.</summary>
/// <remarks>Nothing on it is written by hand but the explanations, which stand in <c>explanations.csv</c> beside the model's tables.</remarks>
internal sealed class ValidationPage(string title, IReadOnlyList<TargetAnswer> answers, IReadOnlyList<TargetAnswer> before, TableAlone alone, IReadOnlyList<TargetAnswer> formula, LegTables tables, NerveLimit nerve)
{
    private readonly StringBuilder _text = new();

    /// <summary>The page, and the pictures it shows by their file names.</summary>
    public string Write(IReadOnlyList<(string File, string Caption)> pictures)
    {
        Head();
        Results("What must lie inside its bounds", "validate");
        Results("What somebody tolerates", "validate-tolerance-model");
        Misses();
        Lines([.. new FormulaText(formula, tables).Lines()]);
        Nerve();
        Pictures(pictures);
        Lines([.. new CalibrationText(tables, answers, before, alone).Lines()]);
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
            $"**{inside} of {judged} values that are judged lie inside their bounds.** Rows marked `calibrate` were fitted to and are no success. Read the next section before trusting the count.",
            "The bounds are those of the table: a standard deviation or an interval where one was published, else a tolerance of the design.",
            "");
        Independence();
    }

    // How the estimates were chosen is part of the result.
    private void Independence()
    {
        string[] near = [.. answers.Where(IsNearABound).Select(answer => answer.Target.Id)];
        Lines(
            "## How far this is a test",
            "",
            "No judged row was used to fit. Knobs were moved on `calibrate` rows and on entries of the same formula and the same slack-angle study at conditions that no row of the table has (`calibration-points.csv`), chosen by a rule:",
            "Riener and Edrich's ankle moments at 10 to 20° of dorsiflexion and hip moments at 0 to 80° of flexion. Starts and spreads follow a rule too: the published value with its spread where there is one, else the middle of the",
            "range stated in the tables, with half of the range. Geometry is as published, or the middle of its stated range.",
            "",
            "What weakens the test all the same: an earlier model's estimates had been chosen with the judged rows in sight. They went back to the rule (the foot of the calf's curves, the spreads, the cylinder behind the condyles, the point",
            "of biceps femoris at the fibular head) but for three that have no rule: where the ankle's soft stop begins (15°, up over 30°), the quadriceps' passive curve, and the share of force that counts as carrying force (a 400th). And judged",
            "moments come from the formula that others of its values were fitted to: they test the model's shape between these, not its size. Ranges of motion, the lunge, onsets and moment arms come from other studies.",
            "",
            "Three judged rows say little about the leg. Both on toe-touching take a straight leg raise of the same study to a length of the hamstrings and back with the knee as straight, so the leg cancels out and what is left is the share of",
            "0.05 that the pelvis is estimated to take (with 0.10 the longer hamstrings would be out). That the hip does not change the ankle's torque holds because no muscle of the model crosses both. The two on the knee's extension",
            "lean on the same study's pair of what counts as tight.",
            "",
            near.Length == 0 ? "No judged row lies near a bound." : $"Near a bound, within 5 % of the band's width, so that little would turn them: {string.Join(", ", near)}.",
            "");
    }

    private static bool IsNearABound(TargetAnswer answer) =>
        answer is { Verdict: TargetVerdict.Inside, ModelValue: { } value, Target: { Lower: { } lower, Upper: { } upper } }
        && Math.Min(value - lower, upper - value) < 0.05 * (upper - lower);

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
            Lines($"| {row.Target.Id} | {row.Target.Quantity}, {row.Target.Unit} | {PageText.Condition(row.Target)} | {PageText.Number(row.Target.Value)} | {PageText.Bounds(row.Target)} | {PageText.Number(row.ModelValue)} | {VerdictWords.Of(row.Verdict)} |");
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
            Lines($"- **{miss.Target.Id}** ({PageText.Number(miss.ModelValue)} {miss.Target.Unit}; {PageText.Bounds(miss.Target)} was expected). {tables.Explanation(miss.Target.Id) ?? "Not explained yet."}");
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
            $"- Set from one finding (D9, Andrade 2016): hip from 30 to 90°, ankle stopped 17.7° earlier. The calf alone stops at {PageText.Number(nerve.CalfLimit)}° of dorsiflexion; the nerve bed is let become {PageText.Number(1000 * nerve.ToleratedLength)} mm long, {PageText.Number(100 * nerve.Strain)} % more than standing. What is felt is told by [loads](loads.md#felt-first), which takes the calf's limit from Riener and Edrich (1999) instead and lets the bed become 0.4 mm longer.",
            $"- Straight leg raise with the ankle at 15° instead of −20° (D12, Boland and Adams 2000: 9° less; hip angles in sit and reach D15, Kawano 2010: 4.2° less): hip {PageText.Number(relaxed)}° against {PageText.Number(dorsiflexed)}°, {PageText.Number(relaxed - dorsiflexed)}° less.",
            $"- The nerve alone would stop a straight leg at hip {PageText.Number(nerve.HipAt(-20))}° with the ankle at −20°, at {PageText.Number(nerve.HipAt(0))}° with it square, at {PageText.Number(nerve.HipAt(15))}° with it at 15°.",
            "",
            "Where the difference is 0 the hamstrings stop the leg before the nerve does, and the finding is not reproduced. The nerve's path is estimated to ± 8 mm and no force of it enters any moment, so these are orders of size.",
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

    private void Shown()
    {
        TargetAnswer[] rows = [.. answers.Where(answer => answer.Verdict is TargetVerdict.Shown or TargetVerdict.BeyondRange && answer.Target.Use != "calibrate")];
        if (rows.Length == 0)
        {
            return;
        }

        Lines("## Beside the model, without a verdict", "", "| row | use | published | model |", "|---|---|--:|--:|");
        foreach (TargetAnswer row in rows)
        {
            Lines($"| {row.Target.Id} | {row.Target.Use} | {Published(row.Target)} | {PageText.Number(row.ModelValue)} {row.Target.Unit} |");
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
        target.Status.StartsWith("FOUND", StringComparison.Ordinal) ? $"{PageText.Number(target.Value)} {target.Unit} ({target.Source})" : $"not shown: {target.Status.ToLowerInvariant()}";

    private void Lines(params string[] lines)
    {
        foreach (string line in lines)
        {
            _text.Append(line).Append('\n');
        }
    }
}
