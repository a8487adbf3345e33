using System.Globalization;
using Backline.Biomechanics;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Wrapping;
using Backline.OpenSim.Comparison;

namespace Backline.Cli.Models;

/// <summary>
/// Writes how paths lie: <c>path_state.csv</c>, how many points take part and which wrap surfaces are touched, in the words of OpenSim
/// reference values; <c>statuses.csv</c>, a row for each posture and muscle of which something is to be known beside its length.
/// </summary>
internal sealed class PathStatusTables : IDisposable
{
    private readonly Model _model;
    private readonly int[] _muscles;
    private readonly WrappingMethod _wrapping;
    private readonly StreamWriter _states;
    private readonly StreamWriter _statuses;
    private readonly PathCorner[] _corners;
    private readonly List<int>[] _before;
    private readonly List<int> _points = [];

    public PathStatusTables(Model model, int[] muscles, WrappingMethod wrapping, string folder)
    {
        _model = model;
        _muscles = muscles;
        _wrapping = wrapping;
        _corners = new PathCorner[model.NewWorkspace().MostCorners];
        _before = [.. muscles.Select(_ => new List<int>())];
        _states = MuscleTables.Start(folder, "path_state", MuscleTables.Header(muscles.Select(muscle => model.MuscleNames[muscle])));
        _statuses = MuscleTables.Start(folder, "statuses", "pose,muscle,status");
    }

    /// <summary>Writes what the workspace holds; paths are laid anew, their lengths stand.</summary>
    public void Write(int pose, Workspace workspace)
    {
        _states.Write(pose.ToString(CultureInfo.InvariantCulture));
        for (int i = 0; i < _muscles.Length; i++)
        {
            // The status first: laying the path anew adds to it.
            PathStatus status = workspace.MusclePathStatus(_muscles[i]);
            int count = workspace.PathCorners(_muscles[i], _wrapping, _corners);
            _states.Write(',');
            _states.Write(PathStateText.Of(_model, _corners.AsSpan(0, count)));
            bool hasSwitched = HasSwitched(i, count);
            if (status != PathStatus.Plain || hasSwitched)
            {
                IEnumerable<string> words = PathStatusWords.Of(status);
                _statuses.WriteLine(FormattableString.Invariant(
                    $"{pose},{CsvField.Of(_model.MuscleNames[_muscles[i]])},{string.Join('+', hasSwitched ? words.Prepend("switched") : words)}"));
            }
        }

        _states.WriteLine();
    }

    public void Dispose()
    {
        _states.Dispose();
        _statuses.Dispose();
    }

    // Whether other points take part than in the posture before.
    private bool HasSwitched(int index, int count)
    {
        _points.Clear();
        for (int i = 0; i < count; i++)
        {
            if (_corners[i].Point >= 0)
            {
                _points.Add(_corners[i].Point);
            }
        }

        List<int> before = _before[index];
        bool hasSwitched = before.Count > 0 && !before.SequenceEqual(_points);
        before.Clear();
        before.AddRange(_points);
        return hasSwitched;
    }
}
