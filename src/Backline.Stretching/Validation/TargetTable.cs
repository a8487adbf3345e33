using Backline.Biomechanics;
using Backline.Numerics;
using Backline.Stretching.Legs.Tables;

namespace Backline.Stretching.Validation;

/// <summary>Reads tables of targets (<c>validation-targets.csv</c>).</summary>
public static class TargetTable
{
    private static readonly string[] Columns =
    [
        "id", "quantity", "condition", "value", "lower", "upper", "unit", "source", "status", "use", "output",
        "hipDeg", "kneeDeg", "ankleDeg", "subtalarDeg", "toesDeg", "appliedTorqueNm", "body",
    ];

    /// <summary>Reads a table.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="TargetsException">Something is wrong with it; all of it is listed, each with its line.</exception>
    public static IReadOnlyList<Target> Read(TextReader text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ProblemList problems = new();
        Target[] targets = [];
        var table = Table.Read(text, name, Columns, problems);
        if (Columns.All(column => table.Column(column) >= 0))
        {
            targets = [.. table.Rows.Select(row => Read(row, problems))];
            if (targets.Length == 0)
            {
                problems.Add(new(name, 1), "has no rows; at least one was expected");
            }

            foreach (Target twin in targets.GroupBy(target => target.Id, StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
            {
                problems.Add(new("id", twin.Line), $"is '{twin.Id}', which a row before has too");
            }
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

    private static Target Read(TableRow row, ProblemList problems)
    {
        Target target = new()
        {
            Id = row.Text("id"),
            Quantity = row.Text("quantity"),
            Condition = row.Text("condition"),
            Value = row.NumberOrNone("value"),
            Lower = row.NumberOrNone("lower"),
            Upper = row.NumberOrNone("upper"),
            Unit = row.Text("unit"),
            Source = row.Text("source"),
            Status = row.Text("status"),
            Use = row.Text("use"),
            Output = row.Text("output").Trim(),
            Posture = new(Degrees(row, "hipDeg"), Degrees(row, "kneeDeg"), Degrees(row, "ankleDeg"), Degrees(row, "subtalarDeg"), Degrees(row, "toesDeg")),
            AppliedTorque = row.NumberOrNone("appliedTorqueNm"),
            Body = row.Text("body"),
            Line = row.Line,
        };
        Place place = new(target.Id.Length == 0 ? "id" : target.Id, row.Line);
        if (target.Id.Length == 0)
        {
            problems.Add(place, "is empty; a name was expected");
        }

        if (target.Use.Length == 0)
        {
            problems.Add(place.Inside("use"), "is empty; validate, calibrate or another use was expected");
        }

        if (target.Lower > target.Upper)
        {
            problems.Add(place.Inside("lower"), FormattableString.Invariant($"is {target.Lower}, above the upper bound {target.Upper}"));
        }

        if (target is { Use: "validate", Output.Length: > 0 } && (target.Lower is null || target.Upper is null))
        {
            problems.Add(place.Inside("lower"), "or upper is empty; a row to validate with needs both bounds");
        }

        return target;
    }

    private static Angle Degrees(TableRow row, string column) => Angle.FromDegrees(row.NumberOrNone(column) ?? 0);
}
