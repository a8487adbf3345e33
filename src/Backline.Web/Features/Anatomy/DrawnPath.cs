namespace Backline.Web.Features.Anatomy;

/// <summary>How a muscle, ligament or spring is drawn along its line.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsMuscle">Whether it has a belly; else it is a thin band.</param>
/// <param name="BellyRadius">m. The radius of its belly at the thickest; for a band, of the band.</param>
/// <param name="BellyLength">m. How much of the line the belly takes.</param>
/// <param name="IsDashed">Whether it is drawn in dashes: a nerve, to be told from what pulls.</param>
public sealed record DrawnPath(string Name, bool IsMuscle, double BellyRadius, double BellyLength, bool IsDashed = false);
