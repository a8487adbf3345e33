using System.Text.Json.Serialization;

namespace Backline.Cli.Verbs;

/// <summary>What <c>backline version --json</c> says.</summary>
/// <param name="Version">The version.</param>
/// <param name="Commit">The commit it was built from, or <see langword="null"/> when the build did not know it.</param>
internal sealed record VersionAnswer(string Version, string? Commit)
{
    /// <summary>Parts a version as the build writes it, <c>0.1.0+5a1cbb2</c>.</summary>
    public static VersionAnswer Of(string text) => text.Split('+', 2) is [{ } version, { } commit] ? new(version, commit) : new(text, null);
}

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(VersionAnswer))]
internal sealed partial class VersionJson : JsonSerializerContext;
