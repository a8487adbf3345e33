namespace Backline.Stretching.Loads;

/// <summary>The joints of the leg whose moments are balanced.</summary>
public enum StretchJoint
{
    /// <summary>The hip, + flexing.</summary>
    Hip,

    /// <summary>The knee, + flexing.</summary>
    Knee,

    /// <summary>The ankle, + dorsiflexing.</summary>
    Ankle,

    /// <summary>The subtalar joint, + turning the sole inwards.</summary>
    Subtalar,

    /// <summary>The joints of the toes, + lifting them.</summary>
    Toes,
}
