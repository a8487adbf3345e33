using Backline.Biomechanics.Functions;
using Backline.Biomechanics.Wrapping;

namespace Backline.Biomechanics.Paths;

/// <summary>Checks paths by themselves, whatever else is wrong with the model: their points, the names they use, their ranges.</summary>
internal sealed class PathCheck(
    IReadOnlyDictionary<string, int> bodyIndex,
    IReadOnlyDictionary<string, int> coordinateIndex,
    IReadOnlyDictionary<string, int> surfaceIndex,
    ProblemList problems)
{
    /// <summary>Notes what is wrong.</summary>
    public void Check(IEnumerable<PathSpecification> paths)
    {
        foreach (PathSpecification path in paths)
        {
            if (path.Points.Count < 2)
            {
                problems.AddOfParts(path.Place, $"has {path.Points.Count} points; two or more were expected");
            }

            foreach (PathPointSpecification point in path.Points)
            {
                Check(point);
            }

            foreach (PathWrapSpecification wrap in path.Wraps)
            {
                Check(path, wrap);
            }
        }
    }

    private void Check(PathPointSpecification point)
    {
        problems.RequirePoint(point.Place.Inside("location"), point.Location);
        if (!bodyIndex.ContainsKey(point.Body))
        {
            problems.AddUnknown(point.Place, "body", point.Body, bodyIndex.Keys);
        }

        switch (point)
        {
            case ConditionalPathPointSpecification conditional:
                CheckCoordinate(conditional.Place.Inside("socket_coordinate"), conditional.Coordinate);
                break;
            case MovingPathPointSpecification moving:
                problems.RequirePoint(moving.Place.Inside("socket_parent_frame"), moving.Frame.Translation);
                problems.RequireFinite(moving.Place.Inside("socket_parent_frame"), moving.Frame.Orientation, "three angles in radians");
                Check(moving, moving.X, "x");
                Check(moving, moving.Y, "y");
                Check(moving, moving.Z, "z");
                break;
        }
    }

    private void Check(MovingPathPointSpecification moving, MovingComponent component, string axis)
    {
        FunctionCompiler.Compile(component.Function, problems);
        if (component.Coordinate is { } coordinate)
        {
            CheckCoordinate(moving.Place.Inside($"socket_{axis}_coordinate"), coordinate);
        }
    }

    private void CheckCoordinate(Place place, string name)
    {
        if (!coordinateIndex.ContainsKey(name))
        {
            problems.AddUnknown(place, "coordinate", name, coordinateIndex.Keys);
        }
    }

    private void Check(PathSpecification path, PathWrapSpecification wrap)
    {
        int count = path.Points.Count;
        if (!surfaceIndex.ContainsKey(wrap.Surface))
        {
            problems.AddUnknown(wrap.Place.Inside("wrap_object"), "wrap surface", wrap.Surface, surfaceIndex.Keys);
        }

        if (wrap.FirstPoint > count || wrap.LastPoint > count)
        {
            problems.AddOfParts(wrap.Place.Inside("range"), $"is {wrap.FirstPoint} {wrap.LastPoint}; points from 1 to {count} were expected", path.Place.Path);
        }
    }
}
