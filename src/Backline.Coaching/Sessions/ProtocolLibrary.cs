using System.Text.Json;
using Backline.Practice.Protocols;

namespace Backline.Coaching.Sessions;

/// <summary>The protocols that come with the program.</summary>
public static class ProtocolLibrary
{
    /// <summary>The calf stretch on the rolled mat.</summary>
    public const string RolledMatCalfStretch = "rolled-mat-calf-stretch";

    private const string Folder = "protocols/";
    private const string Extension = ".json";

    /// <summary>The ids of the built-in protocols, that of the calf stretch first: each file of <c>data/protocols</c> is built in.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. typeof(ProtocolLibrary).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Extension.Length]).OrderBy(id => id != RolledMatCalfStretch).ThenBy(id => id, StringComparer.Ordinal),
    ];

    private static readonly Dictionary<string, Lazy<Protocol>> BuiltIn = Ids.ToDictionary(id => id, id => new Lazy<Protocol>(() => Read(id)), StringComparer.Ordinal);

    /// <summary>A built-in protocol.</summary>
    /// <param name="id">One of <see cref="Ids"/>.</param>
    /// <exception cref="ArgumentException">There is no such protocol.</exception>
    public static Protocol Load(string id = RolledMatCalfStretch) => BuiltIn.TryGetValue(id, out Lazy<Protocol>? built)
        ? built.Value
        : throw new ArgumentException($"Protocol must be one of {string.Join(", ", Ids)}; it was '{id}'.", nameof(id));

    private static Protocol Read(string id)
    {
        using Stream stream = typeof(ProtocolLibrary).Assembly.GetManifestResourceStream(Folder + id + Extension)
            ?? throw new InvalidOperationException($"Protocol '{id}' is not embedded.");
        return JsonSerializer.Deserialize(stream, ProtocolJson.Default.Protocol)
            ?? throw new InvalidOperationException($"Protocol '{id}' is empty.");
    }
}
