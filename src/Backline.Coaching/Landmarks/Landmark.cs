namespace Backline.Coaching.Landmarks;

/// <summary>The 33 points of the BlazePose landmark model, in its order. Left and right are the person's own.</summary>
/// <remarks>Source: Bazarevsky et al. (2020), BlazePose: on-device real-time body pose tracking, arXiv:2006.10204.</remarks>
public enum Landmark
{
    /// <summary>Tip of the nose.</summary>
    Nose,

    /// <summary>Inner corner of the left eye.</summary>
    LeftEyeInner,

    /// <summary>Left eye.</summary>
    LeftEye,

    /// <summary>Outer corner of the left eye.</summary>
    LeftEyeOuter,

    /// <summary>Inner corner of the right eye.</summary>
    RightEyeInner,

    /// <summary>Right eye.</summary>
    RightEye,

    /// <summary>Outer corner of the right eye.</summary>
    RightEyeOuter,

    /// <summary>Left ear.</summary>
    LeftEar,

    /// <summary>Right ear.</summary>
    RightEar,

    /// <summary>Left corner of the mouth.</summary>
    MouthLeft,

    /// <summary>Right corner of the mouth.</summary>
    MouthRight,

    /// <summary>Left shoulder.</summary>
    LeftShoulder,

    /// <summary>Right shoulder.</summary>
    RightShoulder,

    /// <summary>Left elbow.</summary>
    LeftElbow,

    /// <summary>Right elbow.</summary>
    RightElbow,

    /// <summary>Left wrist.</summary>
    LeftWrist,

    /// <summary>Right wrist.</summary>
    RightWrist,

    /// <summary>Knuckle of the left little finger.</summary>
    LeftPinky,

    /// <summary>Knuckle of the right little finger.</summary>
    RightPinky,

    /// <summary>Knuckle of the left index finger.</summary>
    LeftIndex,

    /// <summary>Knuckle of the right index finger.</summary>
    RightIndex,

    /// <summary>Knuckle of the left thumb.</summary>
    LeftThumb,

    /// <summary>Knuckle of the right thumb.</summary>
    RightThumb,

    /// <summary>Left hip.</summary>
    LeftHip,

    /// <summary>Right hip.</summary>
    RightHip,

    /// <summary>Left knee.</summary>
    LeftKnee,

    /// <summary>Right knee.</summary>
    RightKnee,

    /// <summary>Left ankle.</summary>
    LeftAnkle,

    /// <summary>Right ankle.</summary>
    RightAnkle,

    /// <summary>Back of the left heel.</summary>
    LeftHeel,

    /// <summary>Back of the right heel.</summary>
    RightHeel,

    /// <summary>Tip of the left big toe.</summary>
    LeftFootIndex,

    /// <summary>Tip of the right big toe.</summary>
    RightFootIndex,
}
