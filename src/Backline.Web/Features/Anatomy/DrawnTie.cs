namespace Backline.Web.Features.Anatomy;

/// <summary>A tendon between two bodies.</summary>
/// <param name="From">m. Where it leaves this body, in its frame, and how thick it is there: four numbers.</param>
/// <param name="Body">The other body's name.</param>
/// <param name="To">m. Where it ends there, likewise.</param>
public sealed record DrawnTie(double[] From, string Body, double[] To);
