using System.Text.Json.Serialization;

namespace Backline.Server.Home;

/// <summary>A phone that may reach this server. Its secret is kept as a hash, so that the file opens no door.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it was called when it was paired.</param>
/// <param name="PairedAt">When that was.</param>
/// <param name="SecretSha256">SHA-256 of its secret, in small hexadecimal letters.</param>
internal sealed record PairedDevice(Guid Id, string Name, DateTimeOffset PairedAt, string SecretSha256);

/// <summary>How the list of devices is kept.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(PairedDevice[]))]
internal sealed partial class PairedDeviceJson : JsonSerializerContext;
