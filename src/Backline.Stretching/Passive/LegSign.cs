using Backline.Stretching.Legs;

namespace Backline.Stretching.Passive;

/// <summary>Which way the quantities of the answers count: plantarflexing at the ankle, flexing at hip and knee, inverting, extending the toes.</summary>
public static class LegSign
{
    /// <summary>1. What turns a moment or arm about a joint's coordinate into that of the answers.</summary>
    /// <param name="joint">The joint.</param>
    /// <returns>1. −1 at the ankle, whose coordinate is dorsiflexion; +1 elsewhere.</returns>
    public static double Of(LegJoint joint) => joint == LegJoint.Ankle ? -1 : 1;
}
