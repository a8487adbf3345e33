namespace Backline.Server.Features.Health;

/// <summary>The answer of <c>GET /health</c>.</summary>
internal sealed record HealthAnswer(string Status, string Version);
