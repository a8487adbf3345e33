namespace Backline.Web.Features.Setup;

/// <summary>One page of the set-up.</summary>
/// <param name="Kind">What it asks.</param>
/// <param name="Teaches">The protocol step it shows, for a page that teaches; else <see langword="null"/>.</param>
public sealed record SetupStep(SetupStepKind Kind, string? Teaches = null);
