namespace Backline.Server.Hosting;

/// <summary>The answer to starting a server: one of the two is there.</summary>
/// <param name="Server">The server, ready; or <see langword="null"/> when it could not start.</param>
/// <param name="Refusal">Why it could not, for people; or <see langword="null"/>.</param>
public sealed record StartOutcome(RunningServer? Server, string? Refusal);
