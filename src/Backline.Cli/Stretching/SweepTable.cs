using System.Globalization;
using System.Text;
using Backline.Stretching;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Cli.Stretching;

/// <summary>A sweep's numbers, a row a posture.</summary>
internal sealed class SweepTable
{
    private const double Degree = Math.PI / 180;

    private readonly Column[] _columns;
    private readonly Standing[] _standings;   // how each row's body stands                       (rowCount)

    public SweepTable(StandingModel standing, StretchSweep sweep)
    {
        _columns =
        [
            .. Body(),
            .. Enum.GetValues<StretchJoint>().SelectMany(Joint),
            .. Enum.GetValues<Tissue>().Select(tissue => new Column($"{AnswerWords.Camel(tissue.ToString())}FeelShare", result => result.Loads.Feel.Shares[(int)tissue])),
            .. standing.Model.MuscleNames.SelectMany((name, muscle) => Muscle(name, muscle)),
        ];
        Sweep = sweep;
        Rows = new double?[sweep.Values.Count][];
        _standings = new Standing[sweep.Values.Count];
    }

    public StretchSweep Sweep { get; }

    public double?[][] Rows { get; }

    public IEnumerable<string> Names => _columns.Select(column => column.Name);

    /// <summary>Takes one posture's row; rows may be taken by several threads at once.</summary>
    public void Take(int row, StretchResult result)
    {
        double?[] values = new double?[_columns.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = _columns[i].Value(result);
        }

        Rows[row] = values;
        _standings[row] = new Standing(
            AnswerWords.Verdict(result),
            result.IsPossible,
            result.Loads.IsHeld,
            AnswerWords.LimitedBy(result),
            string.Join(' ', StretchAnswers.PathStatuses(result).Select(path => $"{path.Name}:{string.Join('+', path.Statuses)}")),
            result.Body.Stands && result.Body.Adjustments.IsEmpty);
    }

    /// <summary>Whether a row's posture is the one asked for: nothing was changed, and it stands.</summary>
    public bool IsAsAsked(int row) => _standings[row].IsAsAsked;

    /// <summary>Whether muscles hold a row's posture.</summary>
    public bool IsHeld(int row) => _standings[row].IsHeld;

    /// <summary>The numbers of one column, in the order of the sweep; those that a posture does not have are left out.</summary>
    public IEnumerable<double> Values(string name)
    {
        int column = Array.FindIndex(_columns, one => one.Name == name);
        return Rows.Select(row => row[column]).OfType<double>();
    }

    public void WriteCsv(TextWriter output)
    {
        output.WriteLine($"{Sweep.Knob.Key},verdict,isPossible,isHeldByMuscles,limitedBy,pathStatuses,{string.Join(',', Names)}");
        string[] lines = new string[Rows.Length];
        Parallel.For(0, lines.Length, row => lines[row] = Line(row));

        // A line at a time: the console's writer flushes after each.
        foreach (string line in lines)
        {
            output.WriteLine(line);
        }
    }

    private string Line(int row)
    {
        (string verdict, bool isPossible, bool isHeld, string limitedBy, string pathStatuses, _) = _standings[row];
        StringBuilder line = new();
        line.Append(CultureInfo.InvariantCulture, $"{PlainNumber.Of(Sweep.Values[row], "0.######")},{verdict},{(isPossible ? "true" : "false")},{(isHeld ? "true" : "false")},{limitedBy},{pathStatuses}");
        foreach (double? value in Rows[row])
        {
            line.Append(',');
            if (value is { } number && double.IsFinite(number))
            {
                line.Append(PlainNumber.Of(number, "0.#####"));
            }
        }

        return line.ToString();
    }

    // Every input that a body may take otherwise than it was asked to.
    private static IEnumerable<Column> Given() => Enum.GetValues<StretchInput>().Select(StretchKnob.Of)
        .Select(knob => new Column(GivenName(knob.Key), result => knob.Shown(result.Body.Given)));

    // kneeFlexionGivenDeg: the unit stays last.
    private static string GivenName(string key)
    {
        int unit = key.Length;
        foreach (string ending in (string[])["Deg", "Cm", "N"])
        {
            unit = key.EndsWith(ending, StringComparison.Ordinal) ? key.Length - ending.Length : unit;
        }

        return key.Insert(unit, "Given");
    }

    private static Column[] Body() =>
    [
        new("footPitchDeg", result => result.Body.FootPitch / Degree),
        new("dorsiflexionDeg", result => result.Body.Dorsiflexion / Degree),
        .. Given(),
        new("hipFlexionDeg", result => result.Body.HipFlexion / Degree),
        new("trunkInclinationDeg", result => result.Body.TrunkInclination / Degree),
        new("centreOfMassForwardMm", result => 1000 * result.Body.CentreForward),
        new("forefootShare", result => result.Body.Balance.ForefootForce / Math.Max(1e-9, result.Body.Balance.HeelForce + result.Body.Balance.ForefootForce)),
        new("handForceN", result => result.Body.Balance.HandForce),
        new("leastHandForceN", result => result.Body.Balance.LeastHandForce),
    ];

    private static Column[] Joint(StretchJoint joint)
    {
        string name = AnswerWords.Camel(joint.ToString());
        return
        [
            new($"{name}NeededNm", result => result.Loads[joint].Needed),
            new($"{name}PassiveNm", result => result.Loads[joint].Passive),
            new($"{name}ActiveNm", result => result.Loads[joint].Active),
            new($"{name}UnmetNm", result => result.Loads[joint].Unmet),
        ];
    }

    private static Column[] Muscle(string name, int muscle) =>
    [
        new($"{name}LengthMm", result => 1000 * result.Loads.Muscles[muscle].Length),
        new($"{name}PassiveForceN", result => result.Loads.Muscles[muscle].PassiveForce),
        new($"{name}Activation", result => result.Loads.Muscles[muscle].Activation),
    ];

    private sealed record Column(string Name, Func<StretchResult, double?> Value);

    private readonly record struct Standing(string Verdict, bool IsPossible, bool IsHeld, string LimitedBy, string PathStatuses, bool IsAsAsked);
}
