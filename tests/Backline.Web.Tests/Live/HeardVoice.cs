using Backline.Web.Features.Live;

namespace Backline.Web.Tests.Live;

/// <summary>Writes down what would be heard.</summary>
internal sealed class HeardVoice : ICoachVoice
{
    public List<string> Heard { get; } = [];

    public List<Tone> Tones { get; } = [];

    public int Silences { get; private set; }

    public void Say(string text) => Heard.Add(text);

    public void Silence() => Silences++;

    public void Sound(Tone tone) => Tones.Add(tone);
}
