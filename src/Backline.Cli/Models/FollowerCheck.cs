using System.Globalization;
using Backline.Biomechanics;
using Backline.OpenSim.Tables;

namespace Backline.Cli.Models;

/// <summary>Holds the columns of coordinates that follow others against what they follow: the model sets a follower itself, whatever a table says.</summary>
internal sealed class FollowerCheck
{
    // rad or m. What a table's digits lose, and an assembly's tolerance, is passed over.
    private const double Least = 1e-4;

    private readonly Model _model;
    private readonly bool _isInDegrees;  // as the table is, so that its reader finds the number
    private readonly Workspace _workspace;
    private readonly int[] _followers;   // that the table sets                               (followerCount)
    private readonly int[] _counts;      // postures in which each differs                    (followerCount)
    private readonly double[] _most;     // by how much at most, rad or m                     (followerCount)
    private readonly int[] _at;          // the posture of that                               (followerCount)

    public FollowerCheck(PoseReader reader, Model model)
    {
        _model = model;
        _isInDegrees = reader.IsInDegrees;
        _workspace = model.NewWorkspace();
        _followers = [.. reader.Coordinates.Where(model.IsFollower)];
        _counts = new int[_followers.Length];
        _most = new double[_followers.Length];
        _at = new int[_followers.Length];
    }

    /// <summary>Takes a posture as it was read.</summary>
    public void Take(int pose, ModelState state)
    {
        if (_followers.Length == 0)
        {
            return;
        }

        _workspace.Pose(state);
        for (int i = 0; i < _followers.Length; i++)
        {
            double off = Math.Abs(state[_followers[i]] - _workspace.CoordinateValue(_followers[i]));
            if (off > Least)
            {
                _counts[i]++;
                (_most[i], _at[i]) = off > _most[i] ? (off, pose) : (_most[i], _at[i]);
            }
        }
    }

    /// <summary>One sentence for each follower that a table sets otherwise than its leader does.</summary>
    public IEnumerable<string> Doubts() => Enumerable.Range(0, _followers.Length).Where(i => _counts[i] > 0).Select(Doubt);

    private string Doubt(int i)
    {
        string name = _model.CoordinateNames[_followers[i]];
        string leader = _model.Specification.Couplers.First(coupler => coupler.IsEnforced && coupler.Dependent == name).Independent;
        string most = !_model.IsAngle(_followers[i]) ? $"{PlainNumber.Of(_most[i], "0.#####")}{(CoordinateAnswer.Of(_model, _followers[i]).Unit is { } unit ? $" {unit}" : "")}"
            : _isInDegrees ? $"{PlainNumber.Of(_most[i] * 180 / Math.PI, "0.###")}°" : $"{PlainNumber.Of(_most[i], "0.#####")} rad";
        return $"column '{name}' is not followed, since the model sets it by '{leader}': it says otherwise in {Counted.Of(_counts[i], "posture")}, by up to {most} in posture {_at[i].ToString(CultureInfo.InvariantCulture)}";
    }
}
