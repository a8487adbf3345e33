using System.Text.Json.Serialization;
using Backline.Practice.Protocols;

namespace Backline.Web.Choices;

/// <summary>What a person chose about look and sound, as it is kept in this browser.</summary>
internal sealed record PreferenceValues
{
    /// <value><c>system</c>, <c>light</c> or <c>dark</c>.</value>
    public string Theme { get; init; } = "system";

    /// <value>How much is spoken.</value>
    public Talk Talk { get; init; } = Talk.Normal;

    /// <value>The chosen voice's name, or <see langword="null"/> for the first that speaks the language.</value>
    public string? Voice { get; init; }

    /// <value>Whether tones and ticks sound.</value>
    public bool Sounds { get; init; } = true;

    /// <value>Whether the camera's picture is judged by the heavier, slower model.</value>
    public bool HeavyModel { get; init; }

    /// <value>Whether sessions are hidden from a casual look on this device.</value>
    public bool Hidden { get; init; }

    /// <value>Salted hash of the code that shows them again, or <see langword="null"/> without a code.</value>
    public string? HiddenCode { get; init; }
}

/// <summary>How choices are written as JSON in this browser.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PreferenceValues))]
[JsonSerializable(typeof(SetupChoices))]
internal sealed partial class SettingsJson : JsonSerializerContext;
