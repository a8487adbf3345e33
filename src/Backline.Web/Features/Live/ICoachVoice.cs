namespace Backline.Web.Features.Live;

/// <summary>What a session is heard by.</summary>
internal interface ICoachVoice
{
    /// <summary>Speaks after what is being spoken. Nothing is heard where the device has no voice of its own.</summary>
    void Say(string text);

    /// <summary>Ends speaking at once and forgets what waits to be spoken.</summary>
    void Silence();

    /// <summary>Sounds a tone at once.</summary>
    void Sound(Tone tone);
}
