namespace Backline.Server.Features.Introduction;

/// <summary>The answer of <c>GET /server.json</c>.</summary>
/// <param name="Server">Whether a server keeps a second copy.</param>
/// <param name="Version">The server's version.</param>
/// <param name="Token">What changing verbs must carry.</param>
/// <param name="Now">The time by the server's clock: a device's may go wrong.</param>
/// <param name="Last">1. The place of what arrived last, as long as the token is this one; <see langword="null"/> where the copy does not answer.</param>
internal sealed record Introduction(bool Server, string Version, string Token, DateTimeOffset Now, long? Last);
