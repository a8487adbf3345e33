using System.Text.Json.Serialization;
using Backline.Practice.Protocols;

namespace Backline.Web.Choices;

/// <summary>What a person chose about look and sound, as it is kept in this browser.</summary>
/// <remarks>Members are parameters with defaults, so that choices kept by an older version lack nothing when they are read.</remarks>
/// <param name="Theme"><c>system</c>, <c>light</c> or <c>dark</c>.</param>
/// <param name="Talk">How much is spoken.</param>
/// <param name="Voice">The chosen voice's name, or <see langword="null"/> for the first that speaks the language.</param>
/// <param name="Sounds">Whether tones and ticks sound.</param>
/// <param name="HeavyModel">Whether the camera's picture is judged by the heavier, slower model.</param>
/// <param name="Hidden">Whether an older version hid everybody's sessions on this device; since then each person's stand in <see cref="Hiding"/>.</param>
/// <param name="HiddenCode">Salted hash of the code that shows those again, or <see langword="null"/> without a code.</param>
internal sealed record PreferenceValues(
    string Theme = "system",
    Talk Talk = Talk.Normal,
    string? Voice = null,
    bool Sounds = true,
    bool HeavyModel = false,
    bool Hidden = false,
    string? HiddenCode = null);

/// <summary>How choices are written as JSON in this browser.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(PreferenceValues))]
[JsonSerializable(typeof(SetupChoices))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class SettingsJson : JsonSerializerContext;
