namespace Backline.Web.Sync;

/// <summary>What was asked to be erased on the server too.</summary>
/// <param name="Person">Whose records, or <see langword="null"/> for everybody's.</param>
/// <param name="At">When, by this device's clock.</param>
/// <param name="ServerAhead">How far the server's clock was ahead of this device's when both were last in step; none where it is not known.</param>
/// <param name="Token">The server's that was met then; none where none answered.</param>
/// <param name="UpTo">1. The place of what had arrived there last.</param>
internal sealed record ErasureAsked(Guid? Person, DateTimeOffset At, TimeSpan? ServerAhead = null, string? Token = null, long? UpTo = null);
