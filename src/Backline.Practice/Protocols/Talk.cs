using System.Text.Json.Serialization;

namespace Backline.Practice.Protocols;

/// <summary>How much is spoken, from least to most. A cue carries the least level at which it is spoken.</summary>
public enum Talk
{
    /// <summary>Tones only; nothing is spoken.</summary>
    [JsonStringEnumMemberName("bells-only")]
    BellsOnly,

    /// <summary>What is needed to do the stretch, and corrections.</summary>
    [JsonStringEnumMemberName("say-less")]
    SayLess,

    /// <summary>The whole stretch, once.</summary>
    [JsonStringEnumMemberName("normal")]
    Normal,

    /// <summary>Reminders in the hold as well.</summary>
    [JsonStringEnumMemberName("say-more")]
    SayMore,
}
