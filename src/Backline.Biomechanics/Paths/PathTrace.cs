using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Paths;

/// <summary>The line of a path in a posture for drawing: its corners, and points along the surfaces between them.</summary>
/// <remarks>
/// Along cylinders and spheres the points lie on the shortest way. Along ellipsoids and tori they lie on the surface and near it,
/// which no eye tells apart; lengths and moment arms never come from here. Not safe for use by several threads at once.
/// </remarks>
public sealed class PathTrace
{
    /// <summary>Into how many pieces a way along a surface is cut.</summary>
    public const int PiecesPerArc = 6;

    private readonly Model _model;
    private readonly Workspace _workspace;
    private readonly PathCorner[] _corners;

    /// <summary>Makes room for the paths of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="workspace">Its workspace; posed before each use.</param>
    public PathTrace(Model model, Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(workspace);
        _model = model;
        _workspace = workspace;
        _corners = new PathCorner[workspace.MostCorners];
        MostPoints = 1 + (PiecesPerArc * workspace.MostCorners);
    }

    /// <summary>The most points any line of the model can have.</summary>
    public int MostPoints { get; }

    /// <summary>Traces a muscle.</summary>
    /// <param name="muscle">The muscle's number.</param>
    /// <param name="method">How paths are laid around wrap surfaces.</param>
    /// <param name="destination">m, in ground. Room for <see cref="MostPoints"/> points.</param>
    /// <returns>How many points there are; at least two.</returns>
    public int Muscle(int muscle, WrappingMethod method, Span<Vec3> destination) =>
        Fill(_workspace.PathCorners(muscle, method, _corners), destination);

    /// <summary>Traces a ligament or spring.</summary>
    /// <param name="band">As in <see cref="Model.BandNames"/>.</param>
    /// <param name="method">How paths are laid around wrap surfaces.</param>
    /// <param name="destination">m, in ground. Room for <see cref="MostPoints"/> points.</param>
    /// <returns>How many points there are; at least two.</returns>
    public int Band(int band, WrappingMethod method, Span<Vec3> destination) =>
        Fill(_workspace.BandCorners(band, method, _corners), destination);

    private int Fill(int corners, Span<Vec3> destination)
    {
        int count = 0;
        for (int i = 0; i < corners; i++)
        {
            if (_corners[i].ArcLength > 0)
            {
                count = AlongSurface(_corners[i - 1].Position, _corners[i], destination, count);
            }

            destination[count++] = _corners[i].Position;
        }

        return count;
    }

    private int AlongSurface(Vec3 from, in PathCorner to, Span<Vec3> destination, int count)
    {
        WrapSpecification surface = _model.Specification.Wraps[to.Surface];
        RigidTransform surfaceToGround = _workspace.BodyFrame(to.Body) * surface.Pose.ToTransform();
        SurfaceArc arc = SurfaceArc.Between(surface, surfaceToGround.Back(from), surfaceToGround.Back(to.Position), to.ArcLength);
        for (int piece = 1; piece < PiecesPerArc; piece++)
        {
            destination[count++] = surfaceToGround * arc.At((double)piece / PiecesPerArc);
        }

        return count;
    }
}
