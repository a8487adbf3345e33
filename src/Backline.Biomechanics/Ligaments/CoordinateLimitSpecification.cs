namespace Backline.Biomechanics.Ligaments;

/// <summary>A soft stop at both ends of a coordinate's travel. All in radians and newton metres, or metres and newtons.</summary>
public sealed record CoordinateLimitSpecification
{
    /// <summary>The stop's name, unique among forces.</summary>
    public required string Name { get; init; }

    /// <summary>The coordinate it acts on.</summary>
    public required string Coordinate { get; init; }

    /// <value>rad. (or m.) Where the upper stop begins.</value>
    public double UpperLimit { get; init; }

    /// <value>N m/rad. (or N/m.) Stiffness beyond the upper stop.</value>
    public double UpperStiffness { get; init; }

    /// <value>rad. (or m.) Where the lower stop begins.</value>
    public double LowerLimit { get; init; }

    /// <value>N m/rad. (or N/m.) Stiffness beyond the lower stop.</value>
    public double LowerStiffness { get; init; }

    /// <value>N m s/rad. (or N s/m.) Damping beyond the stops. Carried along; statics does not use it.</value>
    public double Damping { get; init; }

    /// <value>rad. (or m.) Travel over which a stop comes up to its full stiffness; &gt; 0.</value>
    public double Transition { get; init; }

    /// <summary>Where the stop stands.</summary>
    public Place Place { get; init; } = new("/forceset");
}
