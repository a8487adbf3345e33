namespace Backline.Web.Features.Plan;

/// <summary>The plan's evidence, with its grades.</summary>
public sealed partial class DoseEvidence;
