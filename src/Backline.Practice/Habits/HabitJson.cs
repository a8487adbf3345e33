using System.Text.Json.Serialization;

namespace Backline.Practice.Habits;

/// <summary>How files of habits are read: strictly, so that a slip in a file is a refusal and never a silent default.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    WriteIndented = true)]
[JsonSerializable(typeof(HabitSet))]
public sealed partial class HabitJson : JsonSerializerContext;
