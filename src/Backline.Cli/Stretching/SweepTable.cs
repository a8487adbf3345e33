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
        Rows = new double[sweep.Values.Count][];
        Verdicts = new string[sweep.Values.Count];
    }

    public StretchSweep Sweep { get; }

    public double[][] Rows { get; }

    public string[] Verdicts { get; }

    public IEnumerable<string> Names => _columns.Select(column => column.Name);

    /// <summary>Takes one posture's row; rows may be taken by several threads at once.</summary>
    public void Take(int row, StretchResult result)
    {
        double[] values = new double[_columns.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = _columns[i].Value(result);
        }

        Rows[row] = values;
        Verdicts[row] = AnswerWords.Verdict(result);
    }

    /// <summary>The numbers of one column, in the order of the sweep.</summary>
    public IEnumerable<double> Values(string name)
    {
        int column = Array.FindIndex(_columns, one => one.Name == name);
        return Rows.Select(row => row[column]);
    }

    public void WriteCsv(TextWriter output)
    {
        output.WriteLine($"{Sweep.Knob.Key},verdict,{string.Join(',', Names)}");
        StringBuilder line = new();
        for (int row = 0; row < Rows.Length; row++)
        {
            line.Clear().Append(CultureInfo.InvariantCulture, $"{PlainNumber.Of(Sweep.Values[row], "0.######")},{Verdicts[row]}");
            foreach (double value in Rows[row])
            {
                line.Append(',');
                if (double.IsFinite(value))
                {
                    line.Append(PlainNumber.Of(value, "0.#####"));
                }
            }

            // A line at a time: the console's writer flushes after each.
            output.WriteLine(line);
        }
    }

    private static Column[] Body() =>
    [
        new("footPitchDeg", result => result.Body.FootPitch / Degree),
        new("dorsiflexionDeg", result => result.Body.Dorsiflexion / Degree),
        new("kneeFlexionGivenDeg", result => result.Body.Given.KneeFlexion / Degree),
        new("shankInclinationGivenDeg", result => result.Body.Given.ShankInclination / Degree),
        new("hipHingeGivenDeg", result => result.Body.Given.HipHinge / Degree),
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

    private sealed record Column(string Name, Func<StretchResult, double> Value);
}
