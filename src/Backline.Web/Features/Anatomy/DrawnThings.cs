namespace Backline.Web.Features.Anatomy;

/// <summary>What stands around a body, in the model's own size, forward of and above the ground's origin.</summary>
/// <param name="RollForward">m. The roll's middle.</param>
/// <param name="RollRadius">m. Of the roll; 0 where there is none.</param>
/// <param name="SupportForward">m. The middle of what the hands rest on.</param>
/// <param name="SupportHeight">m. Its height; 0 where there is none.</param>
public readonly record struct DrawnThings(double RollForward, double RollRadius, double SupportForward, double SupportHeight);
