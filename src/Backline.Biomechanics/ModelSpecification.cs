using Backline.Biomechanics.Ligaments;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics;

/// <summary>A musculoskeletal model as people write it: easy to read, edit and print. <see cref="Compile"/> makes it computable.</summary>
public sealed record ModelSpecification
{
    /// <summary>The name of the fixed frame that carries everything.</summary>
    public const string GroundName = "ground";

    /// <summary>The model's name.</summary>
    public required string Name { get; init; }

    /// <summary>m/s². Acceleration of gravity in the ground frame, y up.</summary>
    public Vec3 Gravity { get; init; } = new(0, -9.80665, 0);

    /// <summary>The rigid segments.</summary>
    public IReadOnlyList<BodySpecification> Bodies { get; init; } = [];

    /// <summary>How they move on each other; each body is the child of exactly one.</summary>
    public IReadOnlyList<JointSpecification> Joints { get; init; } = [];

    /// <summary>Coordinates that follow others.</summary>
    public IReadOnlyList<CouplerSpecification> Couplers { get; init; } = [];

    /// <summary>The surfaces paths are laid around.</summary>
    public IReadOnlyList<WrapSpecification> Wraps { get; init; } = [];

    /// <summary>The muscles.</summary>
    public IReadOnlyList<MuscleSpecification> Muscles { get; init; } = [];

    /// <summary>The ligaments.</summary>
    public IReadOnlyList<LigamentSpecification> Ligaments { get; init; } = [];

    /// <summary>Springs along paths.</summary>
    public IReadOnlyList<PathSpringSpecification> PathSprings { get; init; } = [];

    /// <summary>Soft stops of coordinates.</summary>
    public IReadOnlyList<CoordinateLimitSpecification> CoordinateLimits { get; init; } = [];

    /// <summary>Named points.</summary>
    public IReadOnlyList<MarkerSpecification> Markers { get; init; } = [];

    /// <summary>Checks everything, once, and makes the model ready to be computed with.</summary>
    /// <returns>The model, immutable and shareable between threads.</returns>
    /// <exception cref="ModelException">Something is wrong; all of it is listed.</exception>
    public Model Compile() => ModelCompiler.Compile(this);
}
