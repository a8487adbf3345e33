namespace Backline.Web.Features.Anatomy;

/// <summary>What the browser needs to know of a model once, before postures come.</summary>
/// <param name="Bodies">The bodies, ground first.</param>
/// <param name="Paths">The muscles, then ligaments and springs.</param>
public sealed record DrawnModel(IReadOnlyList<DrawnBody> Bodies, IReadOnlyList<DrawnPath> Paths);
