using Backline.Stretching.Loads;

namespace Backline.Web.Features.Learn;

/// <summary>What a posture does to one tissue.</summary>
/// <param name="Tissue">The tissue.</param>
/// <param name="LengthChange">m. How much longer than in upright standing that part is which has lengthened most.</param>
/// <param name="PassiveForce">N. The relaxed pull of all its parts.</param>
/// <param name="Share">1. How near it is to what people bear on average.</param>
/// <param name="ForceBand">N. Where the pull lies among nine of ten people, at most; <see langword="null"/> until found.</param>
/// <param name="ShareBand">1. Likewise for the share.</param>
/// <param name="FeltFirst">1. In how many people it is felt first.</param>
/// <param name="IsFirst">Whether it is what most people feel first, or close to it; before they are drawn, whether it is highest on average.</param>
public sealed record TissueReading(
    Tissue Tissue, double LengthChange, double PassiveForce, double Share, ValueBand? ForceBand, ValueBand? ShareBand, double? FeltFirst, bool IsFirst);
