using System.Globalization;
using Backline.Biomechanics;
using Backline.Figures.Charts;

namespace Backline.Cli.Models;

/// <summary>
/// Draws length and moment-arm curves beside the tables: against the one coordinate that changes, or against the number of the
/// posture where several do.
/// </summary>
/// <remarks>At most <see cref="MostPoints"/> postures, evenly spaced, go into a curve; memory does not grow with the file.</remarks>
internal sealed class MusclePlots
{
    private const int MostPoints = 2000;
    private const int MostCurves = 6;

    private readonly Model _model;
    private readonly int[] _muscles;
    private readonly int[] _coordinates;
    private readonly int _stride;
    private readonly int _moving;   // the one coordinate that changes, or -1
    private readonly PlotCurves _lengths;
    private readonly PlotCurves[] _momentArms;

    public MusclePlots(Model model, int[] muscles, int[] coordinates, int count, int moving)
    {
        (_model, _muscles, _coordinates, _moving) = (model, muscles, coordinates, moving);
        _stride = Math.Max(1, (count + MostPoints - 1) / MostPoints);
        string[] names = [.. muscles.Select(muscle => model.MuscleNames[muscle])];
        _lengths = new("Musculotendon length", "lengths", "mm", names);
        _momentArms = [.. coordinates.Select(coordinate => new PlotCurves(
            $"Moment arm about {model.CoordinateNames[coordinate]}",
            $"moment_arm_{model.CoordinateNames[coordinate]}",
            model.IsAngle(coordinate) ? "mm" : "mm/m",
            names))];
    }

    /// <summary>Takes what the workspace holds, if it is this posture's turn.</summary>
    public void Take(int pose, Workspace workspace)
    {
        if (pose % _stride != 0)
        {
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
                string part = charts.Length == 1 ? "" : "_" + (i + 1).ToString(CultureInfo.InvariantCulture);
                File.WriteAllText(Path.Combine(folder, $"{SafeFileName.Of(curves.Name)}{part}.svg"), ChartFigure.Draw(charts[i]) + "\n");
                written++;
            }
        }

        return written;
    }
}
