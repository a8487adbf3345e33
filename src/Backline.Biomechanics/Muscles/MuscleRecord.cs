namespace Backline.Biomechanics.Muscles;

/// <summary>A muscle's numbers, packed for computing.</summary>
internal readonly struct MuscleRecord
{
    /// <summary>N. Maximal isometric force.</summary>
    public required double MaxForce { get; init; }

    /// <summary>m. Optimal fibre length.</summary>
    public required double OptimalLength { get; init; }

    /// <summary>m. Tendon slack length.</summary>
    public required double SlackLength { get; init; }

    /// <summary>m. Width of the muscle across its fibres, which pennation keeps.</summary>
    public required double Width { get; init; }

    /// <summary>m. Shortest fibre.</summary>
    public required double MinFibreLength { get; init; }

    /// <summary>m. Shortest fibre along the tendon.</summary>
    public required double MinAlongTendon { get; init; }

    /// <summary>Whether the tendon is taken as rigid.</summary>
    public required bool HasRigidTendon { get; init; }

    /// <summary>Which kind of curves it has.</summary>
    public required MuscleCurveKind CurveKind { get; init; }

    /// <summary>Its entry among the curves of that kind.</summary>
    public required int Curves { get; init; }
}
