using Backline.Practice.Anthropometry;
using Backline.Practice.Records;
using Backline.Practice.Screening;
using Backline.Progress.Records;
using Backline.Progress.SelfTests;
using Backline.Web.Choices;

namespace Backline.Web.Features.Setup;

/// <summary>The roll that is offered, and the sizes beside it.</summary>
/// <param name="RollCm">cm. The offered diameter; 0 when the floor is better.</param>
/// <param name="Why">A few words for it.</param>
/// <param name="Proposal">The fit it comes from.</param>
/// <param name="MostCm">cm. The thickest roll that may be chosen.</param>
internal sealed record RollOffer(double RollCm, string Why, RollProposal Proposal, double MostCm)
{
    private static readonly double[] UsualSizes = [4, 6, 8, 10];

    /// <summary>The cautious offer without an ankle check.</summary>
    public static RollOffer Usual { get; } = Of(null, new BodyProportions(BodyProportions.UsualHeight), isKneeStraight: false, []);

    /// <value>cm. The sizes to choose from, thin to thick; 0, no roll at all, where the floor is better.</value>
    public IEnumerable<double> Sizes => UsualSizes.Append(RollCm).Where(size => size <= MostCm).Distinct().Order();

    /// <summary>Whether the balls of the feet go half-way up a roll of this size: asked only of the offered one.</summary>
    /// <param name="size">cm. The size chosen, or <see langword="null"/> when not said.</param>
    public bool IsHalfWayUp(double? size) => size == RollCm && Proposal.Placement == BallPlacement.Middle;

    /// <summary>What the latest ankle check, if any, proposes.</summary>
    public static RollOffer From(IReadOnlyList<PracticeRecord> records, SetupChoices choices, IReadOnlyCollection<Restriction> restrictions)
    {
        AnkleCheckContent? content = records
            .OrderByDescending(record => record.At)
            .Select(record => ContentRules.ContentOf(record, RecordKinds.AnkleCheck, AnkleCheckContentJson.Default.AnkleCheckContent))
            .FirstOrDefault(found => found is not null);
        KneeToWall? check = content is null ? null : KneeToWall.FromCentimetres(content.LeftCm, content.RightCm);
        double height = (content?.HeightCm ?? choices.HeightCm) / 100 ?? BodyProportions.UsualHeight;
        return Of(check, new BodyProportions(height), choices.Variant == "straight", restrictions);
    }

    /// <summary>What these ankles ask for.</summary>
    public static RollOffer Of(KneeToWall? check, BodyProportions body, bool isKneeStraight, IReadOnlyCollection<Restriction> restrictions)
    {
        RollProposal proposal = RollFit.Propose(check, body, isKneeStraight, restrictions.Contains(Restriction.NoEndRange));
        double cm = Math.Round(proposal.Diameter * 100, 1);
        return new RollOffer(cm, proposal.IsMeasured ? "Fits your ankles." : "A gentle start.", proposal, RollLimits.MostCm(restrictions));
    }
}
