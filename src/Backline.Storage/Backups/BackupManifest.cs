using System.Text.Json.Serialization;

namespace Backline.Storage.Backups;

/// <summary>What a backup says of itself, so that it can be checked before anything is restored from it.</summary>
public sealed record BackupManifest
{
    /// <summary>1. The version of backups this code writes and reads.</summary>
    public const int CurrentVersion = 1;

    /// <value>1. Version of the backup's form.</value>
    public required int BacklineBackup { get; init; }

    /// <value>When it was made.</value>
    public required DateTimeOffset At { get; init; }

    /// <value>1. Records in it.</value>
    public required int Records { get; init; }

    /// <value>1. Erased ids in it.</value>
    public required int Erased { get; init; }

    /// <value>1. Bytes of the database.</value>
    public required long DatabaseBytes { get; init; }

    /// <value>SHA-256 of the database, in small hexadecimal letters.</value>
    public required string DatabaseSha256 { get; init; }
}

/// <summary>The JSON of a backup's manifest.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
