using System.Text.Json.Serialization;
using Backline.Practice.Records;

namespace Backline.Cli.Copies;

/// <summary>What <c>backline export --json</c> says.</summary>
internal sealed record ExportAnswer(string? File, IReadOnlyList<string> Tables, int Records, int Erased);

/// <summary>What <c>backline import --json</c> says.</summary>
internal sealed record ImportAnswer(
    bool DryRun, int New, int Known, int Differing, int Barred, int ErasedElsewhere, int Erases, int ErasedIds, int Ahead, int Doubtful, int BeyondBody, IReadOnlyList<string> Problems, bool ComesInAsItIs)
{
    /// <summary>What is said of a file with problems, of which nothing was brought in.</summary>
    public static ImportAnswer OfRefused(bool dryRun, IReadOnlyList<string> problems, bool comesInAsItIs) => new(dryRun, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, problems, comesInAsItIs);
}

/// <summary>What <c>backline backup --json</c> says.</summary>
internal sealed record BackupAnswer(string File, DateTimeOffset At, int Records, int Erased, long DatabaseBytes, string DatabaseSha256);

/// <summary>What <c>backline restore --json</c> says.</summary>
internal sealed record RestoreAnswer(bool DryRun, int Records, int Erased, int New, int Known, int Erases, int ErasedIds, string? SetAside);

/// <summary>What <c>backline record list --json</c> says of a record.</summary>
internal sealed record RecordAnswer(
    Guid Id, Guid Person, string Kind, DateTimeOffset At, string Zone, int Schema, bool Readable, System.Text.Json.JsonElement Content);

/// <summary>What <c>backline record trend --json</c> says.</summary>
internal sealed record TrendAnswer(string Measure, string Unit, double? SmallestRealChange, IReadOnlyList<TrendPoint> Points, double? Change, bool? IsReal, int Ahead, int Lost);

/// <summary>A value in a trend.</summary>
/// <param name="Day">The day, by the calendar of the place.</param>
/// <param name="Value">cm or min, as the unit says.</param>
internal sealed record TrendPoint(DateOnly Day, double Value);

/// <summary>How the verbs about records write JSON: letters as they are, so that people can read it.</summary>
[JsonSerializable(typeof(ExportAnswer))]
[JsonSerializable(typeof(ImportAnswer))]
[JsonSerializable(typeof(BackupAnswer))]
[JsonSerializable(typeof(RestoreAnswer))]
[JsonSerializable(typeof(IReadOnlyList<RecordAnswer>))]
[JsonSerializable(typeof(RecordAnswer))]
[JsonSerializable(typeof(TrendAnswer))]
internal sealed partial class CopyJson : JsonSerializerContext
{
    public static CopyJson Readable { get; } = new(new System.Text.Json.JsonSerializerOptions
    {
        PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        MaxDepth = RecordRules.DeepestSet,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
