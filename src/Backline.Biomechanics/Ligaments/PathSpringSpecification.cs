using Backline.Biomechanics.Paths;

namespace Backline.Biomechanics.Ligaments;

/// <summary>A linear spring along a path; it pulls and never pushes.</summary>
public sealed record PathSpringSpecification
{
    /// <summary>The spring's name, unique among forces.</summary>
    public required string Name { get; init; }

    /// <summary>Its line.</summary>
    public required PathSpecification Path { get; init; }

    /// <value>m. Length up to which it does not pull; 0 or more.</value>
    public double RestingLength { get; init; }

    /// <value>N/m. Pull per stretch; 0 or more.</value>
    public double Stiffness { get; init; }

    /// <value>s/m. Share of pull added per speed of stretch; 0 or more. Carried along; statics does not use it.</value>
    public double Dissipation { get; init; }

    /// <summary>Where the spring stands.</summary>
    public Place Place { get; init; } = new("/forceset");
}
