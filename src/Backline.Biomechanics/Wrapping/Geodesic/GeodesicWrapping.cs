using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Lays a path as the shortest taut line around its surfaces.</summary>
/// <remarks>
/// <para>Each stretch between two path points is laid on its own around the surfaces in whose range it is, nearest the origin
/// first. A surface of which one half may be touched takes one stretch only, the one that passes it in the reference posture,
/// so that its fence does not reach out to the rest of the path. The length is the least over all contact points, so by the
/// envelope theorem its rate with a coordinate is that of the straight stretches alone; in a groove, see <see cref="GroovePull"/>.</para>
/// <para>Sources: Scholz, Sherman, Stavness, Delp, Kecskeméthy (2016), Multibody Syst Dyn 36:195–219,
/// doi:10.1007/s11044-015-9451-1, for taut paths over several surfaces. Departs from it: surfaces with closed forms are
/// solved by them, and several surfaces meet at points between them (<see cref="TautSearch"/>).</para>
/// </remarks>
internal static class GeodesicWrapping
{
    /// <summary>Adds the contact points of one path to the workspace's nodes, which hold its active points.</summary>
    public static void Lay(PathTable paths, int path, Workspace workspace)
    {
        PlaceSurfaces(paths, path, workspace);
        for (int node = workspace.NodeCount - 2; node >= 0; node--)
        {
            int count = Gather(paths, path, node, workspace);
            if (count == 1)
            {
                LayOne(paths, path, node, workspace);
            }
            else if (count > 1)
            {
                TautSearch.Lay(paths, path, node, count, workspace);
            }
        }
    }

    /// <summary>The shortest way around one surface.</summary>
    public static void Touch(in SurfaceRecord surface, Vec3 p, Vec3 q, RoundWay way, ref SurfaceTouch touch)
    {
        touch.IsTwice = false;
        switch (surface.Shape)
        {
            case WrapShape.Cylinder:
                GeodesicCylinder.Touch(in surface, p, q, way, ref touch);
                break;
            case WrapShape.Sphere:
                GeodesicSphere.Touch(in surface, p, q, way, ref touch);
                break;
            case WrapShape.Ellipsoid:
                GeodesicEllipsoid.Touch(in surface, p, q, way, ref touch);
                break;
            default:
                GeodesicTorus.Touch(in surface, p, q, ref touch);
                break;
        }
    }

    /// <summary>Puts a surface's two contact points after a node.</summary>
    public static void Insert(int node, int wrap, int body, in RigidTransform surfaceToGround, in SurfaceTouch touch, Workspace workspace)
    {
        Array.Copy(workspace.Nodes, node + 1, workspace.Nodes, node + 3, workspace.NodeCount - node - 1);
        workspace.NodeCount += 2;
        Set(ref workspace.Nodes[node + 1], surfaceToGround * touch.First, body, wrap, 0);
        Set(ref workspace.Nodes[node + 2], surfaceToGround * touch.Last, body, wrap, touch.ArcLength);
    }

    private static void PlaceSurfaces(PathTable paths, int path, Workspace workspace)
    {
        int first = paths.FirstWrap[path];
        for (int i = first; i < paths.FirstWrap[path + 1]; i++)
        {
            ref readonly SurfaceRecord surface = ref paths.Surfaces[paths.Wraps[i].Surface];
            OpenSimWrapping.PlaceSurface(in surface, i - first, workspace);
        }
    }

    // Notes the wraps that take the stretch after a node, nearest the origin first.
    private static int Gather(PathTable paths, int path, int node, Workspace workspace)
    {
        int from = workspace.Nodes[node].Point;
        int to = workspace.Nodes[node + 1].Point;
        int first = paths.FirstWrap[path];
        int count = 0;
        for (int i = first; i < paths.FirstWrap[path + 1]; i++)
        {
            int wrap = paths.WrapOrder[i];
            ref readonly PathWrapRecord record = ref paths.Wraps[first + wrap];
            if (from >= record.FirstPoint && to <= record.LastPoint && paths.Surfaces[record.Surface].IsActive && record.Takes(from, to))
            {
                workspace.WrapOrder[count++] = wrap;
            }
        }

        return count;
    }

    private static void LayOne(PathTable paths, int path, int node, Workspace workspace)
    {
        int wrap = workspace.WrapOrder[0];
        ref readonly SurfaceRecord surface = ref paths.Surfaces[paths.Wraps[paths.FirstWrap[path] + wrap].Surface];
        ref readonly RigidTransform surfaceToGround = ref workspace.SurfaceToGround[wrap];
        Vec3 p = surfaceToGround.Back(workspace.Nodes[node].Position);
        Vec3 q = surfaceToGround.Back(workspace.Nodes[node + 1].Position);
        ref SurfaceTouch touch = ref workspace.Taut.Touches[0];
        Touch(in surface, p, q, RoundWay.Allowed, ref touch);
        workspace.Status[path] |= touch.Status;
        if (touch.IsTouching)
        {
            Insert(node, wrap, surface.Body, in surfaceToGround, in touch, workspace);
        }
    }

    /// <summary>Makes a node a corner on a surface.</summary>
    public static void Set(ref PathNode node, Vec3 position, int body, int wrap, double arcLength)
    {
        node.Position = position;
        node.Grip = position;
        node.ArcLength = arcLength;
        node.Body = body;
        node.Point = -1;
        node.Wrap = wrap;
    }
}
