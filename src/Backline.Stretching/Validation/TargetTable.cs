using Backline.Biomechanics;
using Backline.Numerics;
using Backline.Practice;
using Backline.Stretching.Legs;
using Backline.Stretching.Legs.Tables;

namespace Backline.Stretching.Validation;

/// <summary>Reads tables of targets (<c>validation-targets.csv</c>).</summary>
public static class TargetTable
{
    private static readonly string[] Needed = ["id", "use", "output"];

    // Those a verdict hangs on may be left out, as their fields may, but a slip in their name would leave them out unseen.
    private static readonly string[] Weighty =
        ["value", "lower", "upper", "hipDeg", "kneeDeg", "ankleDeg", "subtalarDeg", "toesDeg", "appliedTorqueNm", "body"];

    private static readonly string[] Bounds = ["lower", "upper"];

    private static readonly string[] Uses =
    [
        "validate", "calibrate", "validate-alt", "validate-tolerance-model", "reference", "rank-only", "report-only", "check", "report-rule", "noise-model",
    ];

    /// <summary>Reads a table. Its columns are <c>id</c>, <c>use</c>, <c>output</c> and any of the others; one left out is empty in every row.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="TargetsException">Something is wrong with it; all of it is listed, each with its line.</exception>
    public static IReadOnlyList<Target> Read(TextReader text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ProblemList problems = new();
        var table = Table.Read(text, name, Needed, problems);
        FindSlips(table, problems);
        int slips = problems.Count;
        Target[] targets = [.. table.Rows.Select(row => Read(row, table, problems))];
        if (targets.Length == 0)
        {
            problems.Add(new(name, 1), "has no rows; at least one was expected");
        }

        // Once, and not where it bears another name.
        foreach (string bound in Bounds.Where(bound => table.Column(bound) < 0 && slips == 0 && targets.Any(NeedsBounds)))
        {
            problems.Add(new(name, 1), $"has no column '{bound}'; a row to validate needs both bounds");
        }

        foreach (Target twin in targets.Where(target => target.Id.Length > 0).GroupBy(target => target.Id, StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
        {
            problems.Add(new("id", twin.Line), $"is '{twin.Id}', which a row before has too");
        }

        try
        {
            problems.ThrowIfAny(name);
        }
        catch (ModelException exception)
        {
            throw new TargetsException(name, exception.Problems);
        }

        return targets;
    }

    private static void FindSlips(Table table, ProblemList problems)
    {
        string[] absent = [.. Weighty.Where(column => table.Column(column) < 0)];
        foreach (string column in table.Columns)
        {
            if (!Weighty.Contains(column, StringComparer.Ordinal) && NearestName.Slip(column, absent) is { } meant)
            {
                problems.Add(new(table.Name, 1), $"has a column '{column}'; '{meant}' was expected");
            }
        }
    }

    private static Target Read(TableRow row, Table table, ProblemList problems)
    {
        // A bound that is no number is a problem already, and reads as 0, which says nothing of the other.
        int before = problems.Count;
        (double? lower, double? upper) = (row.NumberOrNone("lower"), row.NumberOrNone("upper"));
        bool areNumbers = problems.Count == before;
        Target target = new()
        {
            Id = row.Text("id"),
            Quantity = row.Text("quantity"),
            Condition = row.Text("condition"),
            Value = row.NumberOrNone("value"),
            Lower = lower,
            Upper = upper,
            Unit = row.Text("unit").Trim(),
            Source = row.Text("source"),
            Status = row.Text("status"),
            Use = row.Text("use"),
            Output = row.Text("output").Trim(),
            Posture = new(Degrees(row, "hipDeg"), Degrees(row, "kneeDeg"), Degrees(row, "ankleDeg"), Degrees(row, "subtalarDeg"), Degrees(row, "toesDeg")),
            Open = [.. Enum.GetValues<LegJoint>().Where(joint => row.Text($"{joint.ToString().ToLowerInvariant()}Deg").Length == 0)],
            AppliedTorque = row.NumberOrNone("appliedTorqueNm"),
            Body = row.Text("body"),
            Line = row.Line,
        };
        Place place = new(target.Id.Length == 0 ? "id" : target.Id, row.Line);
        if (target.Id.Length == 0 && table.Column("id") >= 0)
        {
            problems.Add(place, "is empty; a name was expected");
        }

        if (table.Column("use") >= 0)
        {
            CheckUse(target.Use, place.Inside("use"), problems);
        }

        if (areNumbers && lower > upper)
        {
            problems.Add(place.Inside("lower"), FormattableString.Invariant($"is {Shown(lower)}, above the upper bound {Shown(upper)}"));
        }

        if (areNumbers && lower == upper && lower is not null && target is { Use: "calibrate", Output.Length: > 0 })
        {
            problems.Add(place.Inside("lower"), FormattableString.Invariant($"is {Shown(lower)}, as the upper bound; a row to calibrate on, whose misses count in half widths, needs two that differ"));
        }

        if (NeedsBounds(target))
        {
            RequireBound(lower, "lower", place, table, problems);
            RequireBound(upper, "upper", place, table, problems);
        }

        if (target.Unit.Length > 0 && OutputParser.Parse(target.Output) is { Unit.Length: > 0 } experiment && Units.Factor(experiment.Unit, target.Unit) is null)
        {
            problems.Add(place.Inside("unit"), $"is '{target.Unit}'; {Units.Like(experiment.Unit)} was expected, as the output asks for");
        }

        return target;
    }

    private static void CheckUse(string use, Place place, ProblemList problems)
    {
        if (use.Length == 0)
        {
            problems.Add(place, "is empty; validate, calibrate or another use was expected");
        }
        else if (!Uses.Contains(use, StringComparer.Ordinal))
        {
            problems.Add(place, $"is '{use}'; one of {string.Join(", ", Uses)} was expected{NearestName.SlipHint(use, Uses)}");
        }
    }

    private static string Shown(double? bound) => bound is { } number ? NumberWords.Of(number) : "";

    private static bool NeedsBounds(Target target) => target is { Use: "validate", Output.Length: > 0 };

    private static void RequireBound(double? bound, string column, Place place, Table table, ProblemList problems)
    {
        if (bound is null && table.Column(column) >= 0)
        {
            problems.Add(place.Inside(column), "is empty; a row to validate with needs both bounds");
        }
    }

    private static Angle Degrees(TableRow row, string column) => Angle.FromDegrees(row.NumberOrNone(column) ?? 0);
}
