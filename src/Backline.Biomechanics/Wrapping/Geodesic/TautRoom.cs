using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Scratch of the search for the shortest way around several surfaces; a slot a surface of the stretch being laid.</summary>
internal sealed class TautRoom(int mostWraps)
{
    /// <summary>The most ways round one surface that are tried.</summary>
    public const int MostChoices = 5;

    // What each surface comes to on its own.
    public int[] Choices { get; } = new int[mostWraps];                            // ways round that are tried               (slot)
    public SurfaceTouch[] Alone { get; } = new SurfaceTouch[mostWraps];            // the shortest way that is allowed        (slot)
    public double[] AloneLength { get; } = new double[MostChoices * mostWraps];    // m, way round it and no other            (slot x choice)
    public Vec3[] GuessFirst { get; } = new Vec3[MostChoices * mostWraps];         // m, in ground                            (slot x choice)
    public Vec3[] GuessLast { get; } = new Vec3[MostChoices * mostWraps];          // m, in ground                            (slot x choice)
    public bool[] IsGuessed { get; } = new bool[MostChoices * mostWraps];          // the way touches there                   (slot x choice)
    public bool[] IsBefore { get; } = new bool[mostWraps * mostWraps];             // the row's surface surely comes first    (slot x slot)

    // The chain being tried.
    public int[] Order { get; } = new int[mostWraps];                              // slots as the way meets them             (turn)
    public int[] Choice { get; } = new int[mostWraps];                             // which way round                         (slot)
    public SurfaceTouch[] Touches { get; } = new SurfaceTouch[mostWraps];          //                                         (slot)
    public int[] Touched { get; } = new int[mostWraps];                            // slots touched, as the way meets them    (at most slot)
    public Vec3[] Meetings { get; } = new Vec3[mostWraps];                         // m, before each touched one, in ground   (at most slot)

    /// <summary>Ways around one surface that were found by shooting, in this stretch.</summary>
    public int Shots { get; set; }

    // Ways turned down, for each set of sides.
    public double[] BentBound { get; } = new double[TautSides.Count];              // m, the least one that did not rest can be   (sides)
    public double[] InsideLength { get; } = new double[TautSides.Count];           // m, the shortest inside another surface      (sides)
    public GrooveRoom Grooves { get; } = new();
    public BandRoom Band { get; } = new();

    // The shortest so far.
    public SurfaceTouch[] BestTouches { get; } = new SurfaceTouch[mostWraps];      // as the way meets them                   (at most slot)
    public int[] BestSlots { get; } = new int[mostWraps];                          // as the way meets them                   (at most slot)
}
