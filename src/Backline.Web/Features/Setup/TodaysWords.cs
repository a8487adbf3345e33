using Backline.Practice.Protocols;
using Backline.Practice.Screening;

namespace Backline.Web.Features.Setup;

/// <summary>What a page says of a step, within what the screening asks.</summary>
internal static class TodaysWords
{
    /// <summary>The step's title, or a gentler one where its own would ask for too much.</summary>
    /// <param name="step">The step.</param>
    /// <param name="restrictions">What the screening asks.</param>
    public static string TitleOf(ProtocolStep step, IReadOnlyCollection<Restriction> restrictions) =>
        step.Id == "ball-high" && restrictions.Contains(Restriction.NoEndRange) ? "Balls of the feet part-way up" : step.Title;

    /// <summary>The step's text, or a gentler one where its own would ask for too much.</summary>
    /// <param name="step">The step.</param>
    /// <param name="restrictions">What the screening asks.</param>
    public static string Of(ProtocolStep step, IReadOnlyCollection<Restriction> restrictions) => step.Id switch
    {
        "feet-parallel" when restrictions.Contains(Restriction.WideStance) =>
            "Step up with the balls of both feet. Turn the feet so that their inner edges run straight ahead, a little wider than your hips.",
        "ball-high" when restrictions.Contains(Restriction.NoEndRange) =>
            "Place the balls of the feet on the roll only as high as the pull stays light. The heels stay down.",
        _ => step.Text,
    };
}
