namespace Backline.Stretching.Readouts;

/// <summary>What is known of the back in a bow. A side camera sees hip and shoulder only, and cannot tell a hinge from a rounding.</summary>
public enum BackShape
{
    /// <summary>Nobody said: anything from a flat back to a rounded one.</summary>
    Unknown,

    /// <summary>The person says it is flat.</summary>
    Flat,
}
