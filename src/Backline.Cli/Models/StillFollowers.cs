using System.Globalization;
using Backline.Biomechanics;

namespace Backline.Cli.Models;

/// <summary>Tells in which postures coordinates that follow others stand still while their leaders move: there is no moment arm about them then.</summary>
internal sealed class StillFollowers(Model model, int[] coordinates)
{
    private readonly int[] _counts = new int[coordinates.Length];   // postures in which each stands still    (coordinateCount)
    private readonly int[] _first = new int[coordinates.Length];    // the first of them                      (likewise)

    /// <summary>Takes what the workspace holds.</summary>
    /// <returns>Whether there is a moment arm about the coordinate.</returns>
    public bool Take(int pose, int i, Workspace workspace)
    {
        if (workspace.FollowingRate(coordinates[i]) != 0)
        {
            return true;
        }

        _first[i] = _counts[i]++ == 0 ? pose : _first[i];
        return false;
    }

    /// <summary>One sentence for each that stood still.</summary>
    public IEnumerable<string> Doubts() => Enumerable.Range(0, _counts.Length).Where(i => _counts[i] > 0).Select(i =>
    {
        CoordinateAnswer follower = CoordinateAnswer.Of(model, coordinates[i]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"--coordinates: '{follower.Name}' stands still in {Counted.Of(_counts[i], "posture")}, posture {_first[i]} first, while '{follower.Follows}' moves, which it follows; there is no moment arm about it then, and none is written");
    });
}
