namespace Backline.Web.Features.Live;

/// <summary>What the session's page shows.</summary>
internal enum LiveStage
{
    /// <summary>Ready to begin; a tap wakes voice and tones.</summary>
    Begin,

    /// <summary>The camera is opened and the pose model loaded.</summary>
    Loading,

    /// <summary>The person finds their place in the picture.</summary>
    Framing,

    /// <summary>The stretch.</summary>
    Live,

    /// <summary>Stopped: why.</summary>
    Why,

    /// <summary>The page itself stopped: what is kept is told.</summary>
    Stumbled,

    /// <summary>Over and saved; the next page comes.</summary>
    Over,
}
