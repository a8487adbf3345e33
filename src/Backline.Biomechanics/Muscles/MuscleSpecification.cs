using Backline.Biomechanics.Paths;

namespace Backline.Biomechanics.Muscles;

/// <summary>A muscle with its tendon: a path that pulls.</summary>
public abstract record MuscleSpecification
{
    private protected MuscleSpecification()
    {
    }

    /// <summary>The muscle's name, unique among forces.</summary>
    public required string Name { get; init; }

    /// <summary>Its line from origin to insertion.</summary>
    public required PathSpecification Path { get; init; }

    /// <value>N. Force of the fibres at optimal length, full activation, standing still; &gt; 0.</value>
    public double MaxIsometricForce { get; init; } = 1000;

    /// <value>m. Fibre length at which active force peaks; &gt; 0.</value>
    public double OptimalFibreLength { get; init; } = 0.1;

    /// <value>m. Length at which the tendon begins to pull; &gt; 0.</value>
    public double TendonSlackLength { get; init; } = 0.2;

    /// <value>rad. Angle between fibres and tendon at optimal length; 0 up to a quarter turn.</value>
    public double PennationAtOptimal { get; init; }

    /// <value>1/s. Fastest shortening, in optimal fibre lengths a second; &gt; 0.</value>
    public double MaxContractionVelocity { get; init; } = 10;

    /// <summary>Whether the tendon is taken as rigid.</summary>
    public bool HasRigidTendon { get; init; }

    /// <value>rad. The largest pennation the model allows, which sets the shortest fibre.</value>
    public double MaxPennation { get; init; } = Math.Acos(0.1);

    /// <value>1. The least activation the file allows. Carried along; equilibrium takes any from 0 to 1.</value>
    public double MinimumActivation { get; init; } = 0.01;

    /// <summary>Where the muscle stands.</summary>
    public Place Place { get; init; } = new("/forceset");
}
