using System.Text.Json;
using Backline.Practice.Protocols;

namespace Backline.Coaching.Sessions;

/// <summary>The protocols that come with the program.</summary>
public static class ProtocolLibrary
{
    /// <summary>The calf stretch on the rolled mat.</summary>
    public const string RolledMatCalfStretch = "rolled-mat-calf-stretch";

    private static readonly Lazy<Protocol> BuiltIn = new(() => Read(RolledMatCalfStretch));

    /// <summary>The ids of the built-in protocols.</summary>
    public static IReadOnlyList<string> Ids { get; } = [RolledMatCalfStretch];

    /// <summary>A built-in protocol.</summary>
    /// <param name="id">One of <see cref="Ids"/>.</param>
    /// <exception cref="ArgumentException">There is no such protocol.</exception>
    public static Protocol Load(string id = RolledMatCalfStretch) => id == RolledMatCalfStretch
        ? BuiltIn.Value
        : throw new ArgumentException($"Protocol must be one of {string.Join(", ", Ids)}; it was '{id}'.", nameof(id));

    private static Protocol Read(string id)
    {
        using Stream stream = typeof(ProtocolLibrary).Assembly.GetManifestResourceStream($"protocols/{id}.json")
            ?? throw new InvalidOperationException($"Protocol '{id}' is not embedded.");
        return JsonSerializer.Deserialize(stream, ProtocolJson.Default.Protocol)
            ?? throw new InvalidOperationException($"Protocol '{id}' is empty.");
    }
}
