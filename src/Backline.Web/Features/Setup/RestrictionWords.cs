using Backline.Practice.Screening;

namespace Backline.Web.Features.Setup;

/// <summary>What the screening asks for, as people read it before a session.</summary>
internal static class RestrictionWords
{
    /// <summary>A sentence for a restriction.</summary>
    public static string Of(Restriction restriction) => restriction switch
    {
        Restriction.HandsSupported => "Hands stay on the support.",
        Restriction.HeadAboveHeart => "Head stays above the heart: a small bow, long back, hands high.",
        Restriction.SlowRise => "Rise slowly, with a pause half-way.",
        Restriction.NoBow => "Calf part only: hips stay straight.",
        Restriction.NoEndRange => "Stay well short of the end. A thin roll is enough.",
        Restriction.WithAdult => "An adult stays with you.",
        _ => "",
    };
}
