namespace Backline.Web.Features.Live;

/// <summary>How opening the camera, or loading what reads its picture, went.</summary>
internal enum CameraOutcome
{
    /// <summary>It works.</summary>
    Ready,

    /// <summary>The page is not on a secure address: browsers give no camera there.</summary>
    Insecure,

    /// <summary>The person, or the browser's settings, said no.</summary>
    Refused,

    /// <summary>There is none.</summary>
    Absent,

    /// <summary>Another program holds it.</summary>
    Busy,

    /// <summary>It stopped.</summary>
    Lost,

    /// <summary>Its picture stands still, or is black; the camera itself is there.</summary>
    Frozen,

    /// <summary>It was closed while it was being opened: nobody waits for it any more.</summary>
    Closed,

    /// <summary>The pose model stopped: the camera shows a picture that nobody reads.</summary>
    SightLost,

    /// <summary>The browser has no WebGL 2, which the pose model needs.</summary>
    NoWebGl,

    /// <summary>The pose model is not there, or cannot be fetched.</summary>
    ModelMissing,

    /// <summary>Something else does not work.</summary>
    Broken,
}
