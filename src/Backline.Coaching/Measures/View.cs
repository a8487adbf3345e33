namespace Backline.Coaching.Measures;

/// <summary>From where the camera sees the person.</summary>
public enum View
{
    /// <summary>Not enough was seen to tell.</summary>
    Unknown,

    /// <summary>The person's left side faces the camera.</summary>
    SideLeft,

    /// <summary>The person's right side faces the camera.</summary>
    SideRight,

    /// <summary>The person faces the camera.</summary>
    Front,

    /// <summary>Between the two: angles in the picture mean little.</summary>
    Oblique,
}
