using System.Text.Json.Serialization;

namespace Backline.Practice.Records;

/// <summary>The JSON of the plan, the habits and the reminders.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PlanContent))]
[JsonSerializable(typeof(HabitContent))]
[JsonSerializable(typeof(HabitCheckInContent))]
[JsonSerializable(typeof(StandingCheckContent))]
[JsonSerializable(typeof(StandingNotesContent))]
[JsonSerializable(typeof(RemindersContent))]
[JsonSerializable(typeof(FeedContent))]
public sealed partial class PracticeJson : JsonSerializerContext;
