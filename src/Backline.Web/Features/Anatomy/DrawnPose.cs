using Backline.Biomechanics;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Web.Features.Anatomy;

/// <summary>
/// A posture as the browser draws it, one row of numbers: what stands around (4, see <see cref="DrawnThings"/>), for each body the
/// images of its axes and its place (12), then for each path how many points it has, its shade, and the points (3 each). Metres, in ground.
/// </summary>
internal sealed class DrawnPose
{
    private const int PerThings = 4;
    private const int PerBody = 12;
    private readonly Model _model;
    private readonly Workspace _workspace;
    private readonly PathTrace _trace;
    private readonly Vec3[] _line;
    private readonly double[] _numbers;

    public DrawnPose(Model model, Workspace workspace)
    {
        _model = model;
        _workspace = workspace;
        _trace = new PathTrace(model, workspace);
        _line = new Vec3[_trace.MostPoints];
        _numbers = new double[PerThings + (PerBody * model.BodyNames.Count) + (PathCount * (2 + (3 * _trace.MostPoints)))];
    }

    private int PathCount => _model.MuscleNames.Count + _model.BandNames.Count;

    /// <summary>Writes the posture the workspace is in.</summary>
    /// <param name="method">How paths are laid around surfaces.</param>
    /// <param name="things">What stands around.</param>
    /// <param name="shades">1. One a path: 0 slack to 1 taut, or one of <see cref="Shade"/>.</param>
    /// <returns>The numbers; good until the next call.</returns>
    public ArraySegment<double> Write(WrappingMethod method, DrawnThings things, ReadOnlySpan<double> shades)
    {
        int at = 0;
        _numbers[at++] = things.RollForward;
        _numbers[at++] = things.RollRadius;
        _numbers[at++] = things.SupportForward;
        _numbers[at++] = things.SupportHeight;
        for (int body = 0; body < _model.BodyNames.Count; body++)
        {
            RigidTransform frame = _workspace.BodyFrame(body);
            Put(ref at, frame.Rotation.X);
            Put(ref at, frame.Rotation.Y);
            Put(ref at, frame.Rotation.Z);
            Put(ref at, frame.Translation);
        }

        for (int path = 0; path < PathCount; path++)
        {
            int muscles = _model.MuscleNames.Count;
            int count = path < muscles ? _trace.Muscle(path, method, _line) : _trace.Band(path - muscles, method, _line);
            _numbers[at++] = count;
            _numbers[at++] = shades[path];
            for (int i = 0; i < count; i++)
            {
                Put(ref at, _line[i]);
            }
        }

        return new(_numbers, 0, at);
    }

    private void Put(ref int at, Vec3 vector)
    {
        _numbers[at++] = vector.X;
        _numbers[at++] = vector.Y;
        _numbers[at++] = vector.Z;
    }
}
