using Backline.Biomechanics.Skeleton;

namespace Backline.Biomechanics.Paths;

/// <summary>A point that slides on its body with a coordinate.</summary>
public sealed record MovingPathPointSpecification : PathPointSpecification
{
    /// <summary>How the frame of the three functions lies in the body.</summary>
    public FrameOffset Frame { get; init; }

    /// <summary>m. The x of the point.</summary>
    public required MovingComponent X { get; init; }

    /// <summary>m. The y of the point.</summary>
    public required MovingComponent Y { get; init; }

    /// <summary>m. The z of the point.</summary>
    public required MovingComponent Z { get; init; }
}
