using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Paths;

/// <summary>The paths of a model, packed for computing: those of muscles first, then of ligaments, then of springs.</summary>
internal sealed class PathTable
{
    // Set by the compiler; never written again.
    public required PointRecord[] Points { get; init; }            // origin to insertion of each path               (pointCount)
    public required int[] FirstPoint { get; init; }                // path i owns points [i] up to [i + 1]           (pathCount + 1)
    public required double[] StillLength { get; init; }            // to the next point, m; -1 where it may change   (pointCount)
    public required ConditionRecord[] Conditions { get; init; }    // of the conditional points                      (conditionCount)
    public required MovingRecord[] Movings { get; init; }          // of the moving points                           (movingCount)
    public required SurfaceRecord[] Surfaces { get; init; }        // wrap surfaces                                  (surfaceCount)
    public required PathWrapRecord[] Wraps { get; init; }          // surfaces each path is laid around               (wrapCount)
    public required int[] FirstWrap { get; init; }                 // path i owns wraps [i] up to [i + 1]            (pathCount + 1)
    public required int[] WrapOrder { get; init; }                 // wraps of each path, nearest the origin first   (wrapCount)
    public required bool[] IsPlain { get; init; }                  // fixed points only and no active wrap           (pathCount)
    public required bool[] IsSolo { get; init; }                   // fixed points only and one wrap, an active one  (pathCount)
    public required Vec3[] PointOnSurface { get; init; }           // solo path: in its surface's frame where both
                                                                   //   belong to one body, else zero, m             (pointCount)
    public required bool[] HasMovingPoint { get; init; }           // a point of the path slides on its body         (pathCount)
    public required double[] FixedLength { get; init; }            // plain path: stretches within one body, m       (pathCount)
    public required CrossingRecord[] Crossings { get; init; }      // plain path: stretches between bodies           (crossingCount)
    public required int[] FirstCrossing { get; init; }             // path i owns crossings [i] up to [i + 1]        (pathCount + 1)
    public required int[] ArmCoordinate { get; init; }             // coordinates that can move each path            (armCount)
    public required int[] FirstArm { get; init; }                  // path i owns arms [i] up to [i + 1]             (pathCount + 1)
    public required bool[] HasCoupledArm { get; init; }            // a following coordinate moves the path          (pathCount)

    public int PathCount => IsPlain.Length;

    /// <summary>The most nodes any one path can have.</summary>
    public int MostNodes { get; init; }

    /// <summary>The most lines all paths together can have, and one path once more while it is laid for drawing.</summary>
    public int MostLines { get; init; }

    /// <summary>The most wraps any one path has.</summary>
    public int MostWraps { get; init; }
}
