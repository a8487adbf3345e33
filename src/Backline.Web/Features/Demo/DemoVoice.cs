using Backline.Web.Features.Live;

namespace Backline.Web.Features.Demo;

/// <summary>A voice that can be turned off while it speaks.</summary>
internal sealed class DemoVoice(ICoachVoice voice) : ICoachVoice
{
    /// <value>Whether it is heard.</value>
    public bool IsOn { get; private set; }

    /// <summary>Turns it on or off.</summary>
    /// <param name="isOn">Whether it is to be heard.</param>
    public void Turn(bool isOn)
    {
        IsOn = isOn;
        if (!isOn)
        {
            voice.Silence();
        }
    }

    /// <inheritdoc/>
    public void Say(string text)
    {
        if (IsOn)
        {
            voice.Say(text);
        }
    }

    /// <inheritdoc/>
    public void Silence() => voice.Silence();

    /// <inheritdoc/>
    public void Sound(Tone tone)
    {
        if (IsOn)
        {
            voice.Sound(tone);
        }
    }
}
