namespace Backline.Web.Features.Live;

/// <summary>The sounds of a session; <c>tones.js</c> makes them.</summary>
internal enum Tone
{
    /// <summary>A step of the count-in.</summary>
    Count,

    /// <summary>Warm and low: the clock starts.</summary>
    Start,

    /// <summary>Soft: another stretch of the hold is done.</summary>
    Tick,

    /// <summary>A rising pair: the hold is done.</summary>
    End,

    /// <summary>A falling pair: something asks for attention.</summary>
    Attend,

    /// <summary>It is mended.</summary>
    Mended,

    /// <summary>Paused, or the clock waits.</summary>
    Pause,
}
