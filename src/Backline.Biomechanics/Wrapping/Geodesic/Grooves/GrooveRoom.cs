using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Scratch of the search for ways that lie in a groove.</summary>
internal sealed class GrooveRoom
{
    /// <summary>Points looked at along a groove.</summary>
    public const int SampleCount = 64;

    /// <summary>The most ways into a groove that are kept for each end.</summary>
    public const int MostEnds = 16;

    /// <summary>Points that a way is told by where it passes others.</summary>
    public const int TraceCount = 2 + 8 + RunPieces + 1;

    /// <summary>Pieces into which a way in a groove is cut.</summary>
    public const int RunPieces = 8;

    public GroovePoint[] Samples { get; } = new GroovePoint[SampleCount];       // all along the curve
    public GrooveEnd[] Starts { get; } = new GrooveEnd[MostEnds];               // ways into the groove from the start
    public GrooveEnd[] Ends { get; } = new GrooveEnd[MostEnds];                 // and from the end
    public Vec3[] Trace { get; } = new Vec3[TraceCount];                        // the way being tried, m, in ground
    public GrooveMeeting[] Bridges { get; } = new GrooveMeeting[MostEnds];      // where ways may meet that bridge a groove
    public int BridgeCount { get; set; }
    public GrooveWay[] Best { get; } = new GrooveWay[TautSides.Count];          // the shortest that passes cylinders so    (sides)
    public bool[] IsFound { get; } = new bool[TautSides.Count];                 // there is one                             (sides)
}
