using Backline.Biomechanics;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;

namespace Backline.OpenSim.Writing;

/// <summary>The frames that sliding points need in their bodies or the ground, one for all points that slide in the same.</summary>
internal sealed class MovingFrames
{
    // In the order of the points, so that a file read and written again has them in the same order.
    private readonly OrderedDictionary<(string Body, FrameOffset Offset), string> _names = [];

    public MovingFrames(ModelSpecification model)
    {
        FreeNames names = new();
        foreach (MovingPathPointSpecification point in PathsOf(model).SelectMany(path => path.Points).OfType<MovingPathPointSpecification>())
        {
            if (point.Frame != default && !_names.ContainsKey((point.Body, point.Frame)))
            {
                _names.Add((point.Body, point.Frame), names.Take(point.Body, $"{point.Name}_frame"));
            }
        }
    }

    /// <summary>The frames of a body or of the ground.</summary>
    public IEnumerable<(string Name, FrameOffset Offset)> Of(string body) =>
        _names.Where(frame => frame.Key.Body == body).Select(frame => (frame.Value, frame.Key.Offset));

    /// <summary>The path of the frame a point slides in: that of its body where it has none of its own.</summary>
    public string PathOf(MovingPathPointSpecification point)
    {
        string body = OsimWriter.BodyPath(point.Body);
        return point.Frame == default ? body : $"{body}/{_names[(point.Body, point.Frame)]}";
    }

    private static IEnumerable<PathSpecification> PathsOf(ModelSpecification model) =>
        model.Muscles.Select(muscle => muscle.Path).Concat(model.Ligaments.Select(ligament => ligament.Path)).Concat(model.PathSprings.Select(spring => spring.Path));
}
