namespace Backline.Practice.Measures;

/// <summary>
/// What can be measured on a person who stretches. Names at the edge carry the unit:
/// <see cref="MeasureNames"/> has them.
/// </summary>
public enum Measure
{
    /// <summary>Trunk line against the vertical, + forward.</summary>
    TrunkInclination,

    /// <summary>Trunk line plus thigh lean: what a side camera sees of the hip; never pelvis on thigh. + flexion.</summary>
    HipFlexion,

    /// <summary>0 straight, + flexion.</summary>
    KneeFlexion,

    /// <summary>Ankle to knee against the vertical, + knee forward.</summary>
    ShankInclination,

    /// <summary>Sole line against the floor, + toes up.</summary>
    FootPitch,

    /// <summary>Foot pitch plus shank inclination, + toes towards the shin.</summary>
    AnkleDorsiflexion,

    /// <summary>Knee centre ahead of the ankle centre, + forward.</summary>
    KneeOverAnkle,

    /// <summary>Heel above the floor, + up.</summary>
    HeelHeight,

    /// <summary>Hip ahead of the ankle, + forward.</summary>
    PlumbHip,

    /// <summary>Foot line against the walking direction, + toes out. Front view, coarse.</summary>
    FootProgression,

    /// <summary>Knee inside the hip–ankle line, + inwards. Front view, coarse.</summary>
    KneeMedialOffset,
}
