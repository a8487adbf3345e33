using Backline.Biomechanics.Functions;
using Backline.Biomechanics.Paths;

namespace Backline.Biomechanics.Ligaments;

/// <summary>A band that pulls by its own length alone.</summary>
public sealed record LigamentSpecification
{
    /// <summary>The ligament's name, unique among forces.</summary>
    public required string Name { get; init; }

    /// <summary>Its line.</summary>
    public required PathSpecification Path { get; init; }

    /// <value>m. Length at which it is unloaded; &gt; 0.</value>
    public double RestingLength { get; init; }

    /// <value>N. Multiplies the curve.</value>
    public double ForceScale { get; init; }

    /// <summary>Force, in force scales, against length over resting length.</summary>
    public required FunctionSpecification ForceLength { get; init; }

    /// <summary>Where the ligament stands.</summary>
    public Place Place { get; init; } = new("/forceset");
}
