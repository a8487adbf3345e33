using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Readouts;

/// <summary>The parts of the leg model that a read-out tells of.</summary>
internal sealed class ReadLeg(StandingModel standing)
{
    /// <summary>Gastrocnemius and soleus.</summary>
    public RelaxedMuscles Calf { get; } = new(standing, Tissue.Gastrocnemius, Tissue.Soleus);

    /// <summary>The hamstrings that cross the hip.</summary>
    public RelaxedMuscles Thigh { get; } = new(standing, Tissue.Hamstrings);

    /// <summary>What a leaning trunk may be.</summary>
    public Bow Bow { get; } = new(standing);

    /// <summary>All their groups, calf first.</summary>
    public Tissue?[] Tissues => [.. Calf.Tissues, .. Thigh.Tissues];

    /// <summary>The people that bands are of.</summary>
    public SeenPeople People => field ??= new SeenPeople(Tissues);

    /// <summary>The joints as they were seen: the camera's hip is trunk line and thigh lean together, the joint's is pelvis on thigh.</summary>
    public LegAngles Angles(in SeenPosture seen, bool isRounded)
    {
        double trunk = Radians(seen.Trunk);
        double pelvis = isRounded ? Bow.Rounded(trunk, seen.Back) : Bow.Hinged(trunk);
        return Thigh.Within(new(Radians(seen.Knee), Radians(seen.Ankle), seen.Hip is null ? 0 : Radians(seen.Hip) - trunk + pelvis));
    }

    /// <summary>The shares at the angles as they were seen, by the model's own tissues.</summary>
    public CentralShares Central(in SeenPosture seen)
    {
        TissueVariation none = new(Tissues.Length);
        LegAngles hinged = Angles(in seen, isRounded: false);
        Span<double> calf = stackalloc double[Calf.Tissues.Length];
        Span<double> thigh = stackalloc double[Thigh.Tissues.Length];
        Calf.Lengths(hinged, calf);
        Thigh.Lengths(hinged, thigh);
        double flat = Thigh.Share(Tissue.Hamstrings, thigh, none, calf.Length);
        Thigh.Lengths(Angles(in seen, isRounded: true), thigh);
        return new(
            seen.HasUpperCalf ? Calf.Share(Tissue.Gastrocnemius, calf, none, 0) : null,
            seen.Ankle is null ? null : Calf.Share(Tissue.Soleus, calf, none, 0),
            seen.HasThigh ? Thigh.Share(Tissue.Hamstrings, thigh, none, calf.Length) : null,
            seen.HasThigh ? flat : null);
    }

    private static double Radians(Practice.Measures.Reading? reading) => (reading?.Value ?? 0) * StretchInputRules.Degree;
}
