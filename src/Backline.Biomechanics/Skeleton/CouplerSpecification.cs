using Backline.Biomechanics.Functions;

namespace Backline.Biomechanics.Skeleton;

/// <summary>A coordinate that follows another one exactly: the kneecap that follows the knee.</summary>
public sealed record CouplerSpecification
{
    /// <summary>The coupler's name.</summary>
    public required string Name { get; init; }

    /// <summary>The coordinate that leads.</summary>
    public required string Independent { get; init; }

    /// <summary>The coordinate that follows.</summary>
    public required string Dependent { get; init; }

    /// <summary>The follower's value as a function of the leader's.</summary>
    public required FunctionSpecification Function { get; init; }

    /// <value>1. Multiplies the function.</value>
    public double ScaleFactor { get; init; } = 1;

    /// <summary>Whether the coupler is in force.</summary>
    public bool IsEnforced { get; init; } = true;

    /// <summary>Where the coupler stands.</summary>
    public Place Place { get; init; } = new("/constraintset");
}
