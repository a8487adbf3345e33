namespace Backline.Server.Features.Introduction;

/// <summary>The answer of <c>GET /server.json</c>.</summary>
/// <param name="Server">Whether a server keeps a second copy.</param>
/// <param name="Version">The server's version.</param>
/// <param name="Token">What changing verbs must carry.</param>
/// <param name="Now">The time by the server's clock: a device's may go wrong.</param>
internal sealed record Introduction(bool Server, string Version, string Token, DateTimeOffset Now);
