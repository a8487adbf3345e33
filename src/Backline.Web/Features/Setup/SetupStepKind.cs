namespace Backline.Web.Features.Setup;

/// <summary>What a page of the set-up asks.</summary>
public enum SetupStepKind
{
    /// <summary>All as last time?</summary>
    SameAsLast,

    /// <summary>Camera or not.</summary>
    Camera,

    /// <summary>What the hands rest on.</summary>
    Support,

    /// <summary>Which knees, how long.</summary>
    Variant,

    /// <summary>How thick the roll is.</summary>
    Roll,

    /// <summary>The ankle check.</summary>
    Ankles,

    /// <summary>A small skill, shown once.</summary>
    Teach,

    /// <summary>All is chosen; begin.</summary>
    Ready,
}
