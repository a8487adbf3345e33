using System.Globalization;
using Backline.Biomechanics;
using Backline.OpenSim.Tables;

namespace Backline.Cli.Models;

/// <summary>Looks for angles that can hardly be radians in a table that is taken in radians because it does not say.</summary>
internal sealed class RadianCheck
{
    private readonly Model _model;
    private readonly (int Coordinate, double Least, double Most)[] _bounds;   // rad; beyond them an angle is doubted   (angleCount)
    private (int Coordinate, double Value, int Pose)? _found;

    public RadianCheck(PoseReader reader, Model model)
    {
        _model = model;
        _bounds = reader.IsInRadiansUnsaid ? [.. reader.Coordinates.Where(model.IsAngle).Select(coordinate => BoundsOf(model, coordinate))] : [];
    }

    /// <summary>Takes a posture as it was read.</summary>
    public void Take(int pose, ModelState state)
    {
        foreach ((int coordinate, double least, double most) in _bounds)
        {
            double value = state[coordinate];
            if (_found is null && (value < least || value > most))
            {
                _found = (coordinate, value, pose);
            }
        }
    }

    /// <summary>One sentence about the first such angle, with what would make it degrees; none where there is none.</summary>
    public IEnumerable<string> Doubts()
    {
        if (_found is { } found)
        {
            yield return $"column '{_model.CoordinateNames[found.Coordinate]}' holds {PlainNumber.Of(found.Value, "0.####")} in posture {found.Pose.ToString(CultureInfo.InvariantCulture)}, taken in radians since the table does not say otherwise; a first line '# inDegrees=yes' says that angles are in degrees";
        }
    }

    // Half a turn beyond a joint's range: who moves so far has not moved in radians.
    private static (int Coordinate, double Least, double Most) BoundsOf(Model model, int coordinate)
    {
        string name = model.CoordinateNames[coordinate];
        var specification = model.Specification.Joints.SelectMany(joint => joint.Coordinates).First(one => one.Name == name);
        return (coordinate, specification.RangeMin - Math.PI, specification.RangeMax + Math.PI);
    }
}
