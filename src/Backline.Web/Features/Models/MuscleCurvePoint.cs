namespace Backline.Web.Features.Models;

/// <summary>A point of a <see cref="MuscleCurve"/>.</summary>
/// <param name="Value">rad. (or m.) The coordinate.</param>
/// <param name="Length">m. Origin to insertion.</param>
/// <param name="MomentArm">m/rad. (or m/m.) Positive when the muscle pulls the coordinate up.</param>
public readonly record struct MuscleCurvePoint(double Value, double Length, double MomentArm);
