namespace Backline.Server.Features.Devices;

/// <summary>The answer of <c>GET /api/devices</c>.</summary>
/// <param name="Lan">Whether phones at home can reach this server.</param>
/// <param name="Urls">Where.</param>
/// <param name="Fingerprint">SHA-256 of the authority's certificate, or <see langword="null"/> without one.</param>
/// <param name="Devices">Those that were let in.</param>
internal sealed record DeviceList(bool Lan, IReadOnlyList<string> Urls, string? Fingerprint, IReadOnlyList<DeviceEntry> Devices);

/// <summary>A phone that was let in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it was called then.</param>
/// <param name="PairedAt">When that was.</param>
internal sealed record DeviceEntry(Guid Id, string Name, DateTimeOffset PairedAt);
