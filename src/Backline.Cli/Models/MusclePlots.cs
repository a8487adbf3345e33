using System.Globalization;
using Backline.Biomechanics;
using Backline.Figures.Charts;

namespace Backline.Cli.Models;

/// <summary>
/// Draws length and moment-arm curves beside the tables: against the one coordinate that changes, or against the number of the
/// posture where several do.
/// </summary>
/// <remarks>
/// At most <see cref="MostPoints"/> postures, evenly spaced, go into a curve; memory does not grow with the file. A posture in which a length
/// or moment arm is nothing that can be drawn is left out.
/// </remarks>
internal sealed class MusclePlots
{
    private const string LengthsName = "lengths";
    private const int MostPoints = 2000;
    private const int MostCurves = 6;
    private const double MostDrawn = 1e15;   // mm or mm/m; a chart takes no more

    private readonly Model _model;
    private readonly int[] _muscles;
    private readonly int[] _coordinates;
    private readonly int _stride;
    private readonly int _moving;   // the one coordinate that changes, or -1
    private readonly PlotCurves _lengths;
    private readonly PlotCurves[] _momentArms;
    private int _leftOut;
    private int _firstLeftOut;

    public MusclePlots(Model model, int[] muscles, int[] coordinates, int count, int moving)
    {
        (_model, _muscles, _coordinates, _moving) = (model, muscles, coordinates, moving);
        _stride = Math.Max(1, (count + MostPoints - 1) / MostPoints);
        string[] names = [.. muscles.Select(muscle => model.MuscleNames[muscle])];
        _lengths = new("Musculotendon length", LengthsName, "mm", names);
        _momentArms = [.. coordinates.Select(coordinate => new PlotCurves(
            $"Moment arm about {model.CoordinateNames[coordinate]}",
            ArmsOf(model, coordinate),
            model.IsAngle(coordinate) ? "mm" : "mm/m",
            names))];
    }

    /// <summary>Which of the postures that were to be drawn are not; <see langword="null"/> when all are.</summary>
    public string? Doubt => _leftOut == 0 ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"--plot: {Counted.Of(_leftOut, "posture")} not drawn, posture {_firstLeftOut} first: a length or moment arm is beyond what a chart can show");

    /// <summary>The names of the files that may be written: a chart a quantity, or as many as its curves fill.</summary>
    public static IEnumerable<string> Files(Model model, int muscleCount, int[] coordinates)
    {
        int parts = (muscleCount + MostCurves - 1) / MostCurves;
        return coordinates.Select(coordinate => ArmsOf(model, coordinate)).Prepend(LengthsName)
            .SelectMany(name => Enumerable.Range(0, parts + 1).Select(part => FileOf(name, part)));
    }

    /// <summary>Takes what the workspace holds, if it is this posture's turn.</summary>
    public void Take(int pose, Workspace workspace)
    {
        if (pose % _stride != 0)
        {
            return;
        }

        if (!IsDrawable(workspace))
        {
            _firstLeftOut = _leftOut++ == 0 ? pose : _firstLeftOut;
            return;
        }

        double x = _moving < 0 ? pose : workspace.CoordinateValue(_moving) * (_model.IsAngle(_moving) ? 180 / Math.PI : 1000);
        for (int i = 0; i < _muscles.Length; i++)
        {
            _lengths.Add(i, x, 1000 * workspace.MuscleLength(_muscles[i]));
            for (int j = 0; j < _coordinates.Length; j++)
            {
                _momentArms[j].Add(i, x, 1000 * workspace.MomentArm(_muscles[i], _coordinates[j]));
            }
        }
    }

    /// <summary>Writes the charts and says how many there are.</summary>
    public int Write(string folder)
    {
        ChartAxis x = _moving < 0
            ? new("Posture", "")
            : new(_model.CoordinateNames[_moving], _model.IsAngle(_moving) ? "°" : "mm");
        int written = 0;
        foreach (PlotCurves curves in _momentArms.Prepend(_lengths))
        {
            Chart[] charts = [.. curves.Charts(x, MostCurves)];
            for (int i = 0; i < charts.Length; i++)
            {
                string file = FileOf(curves.Name, charts.Length == 1 ? 0 : i + 1);
                File.WriteAllText(Path.Combine(folder, file), ChartFigure.Draw(charts[i]) + "\n");
                written++;
            }
        }

        return written;
    }

    private static string ArmsOf(Model model, int coordinate) => $"moment_arm_{model.CoordinateNames[coordinate]}";

    // Part 0 is a chart that stands alone.
    private static string FileOf(string name, int part) => FormattableString.Invariant($"{SafeFileName.Of(name)}{(part == 0 ? "" : $"_{part}")}.svg");

    private bool IsDrawable(Workspace workspace) => _muscles.All(muscle => IsDrawable(workspace.MuscleLength(muscle))
        && _coordinates.All(coordinate => IsDrawable(workspace.MomentArm(muscle, coordinate))));

    private static bool IsDrawable(double metres) => Math.Abs(1000 * metres) <= MostDrawn;
}
