namespace Backline.Web.Features.HowItWorks;

/// <summary>The stretch in four lines, what stays private, and what is known.</summary>
public sealed partial class HowItWorks;
