namespace Backline.Biomechanics.Wrapping;

/// <summary>Which way round a surface is asked for.</summary>
internal enum RoundWay : byte
{
    /// <summary>The shortest that keeps to the half that may be touched.</summary>
    Allowed,

    /// <summary>The shortest, whatever half may be touched; a cylinder's fence stands all the same.</summary>
    Any,

    /// <summary>A cylinder on the way that turns about its axis with the right hand.</summary>
    RightHanded,

    /// <summary>A cylinder on the way that turns about its axis with the left hand.</summary>
    LeftHanded,
}
