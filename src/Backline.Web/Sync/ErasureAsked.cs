namespace Backline.Web.Sync;

/// <summary>What was asked to be erased on the server too.</summary>
/// <param name="Person">Whose records, or <see langword="null"/> for everybody's.</param>
/// <param name="At">When, by this device's clock.</param>
internal sealed record ErasureAsked(Guid? Person, DateTimeOffset At);
