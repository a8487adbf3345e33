namespace Backline.Stretching.Legs;

/// <summary>The ways a leg's joints move, as the model's coordinates have them.</summary>
public enum LegJoint
{
    /// <summary>Flexion of the hip, pelvis on thigh.</summary>
    Hip,

    /// <summary>Flexion of the knee.</summary>
    Knee,

    /// <summary>Dorsiflexion of the ankle.</summary>
    Ankle,

    /// <summary>Inversion of the foot.</summary>
    Subtalar,

    /// <summary>Extension of the toes.</summary>
    Toes,
}
