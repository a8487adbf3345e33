using System.Globalization;
using Backline.Coaching.Sessions;
using Backline.Numerics;
using Backline.Practice.Anthropometry;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;
using Backline.Progress.Records;
using Backline.Progress.SelfTests;
using Backline.Web.Choices;
using Backline.Web.Features.Readout;

namespace Backline.Web.Features.Setup;

/// <summary>The roll that is offered, and the sizes beside it.</summary>
/// <param name="RollCm">cm. The offered diameter; 0 when the floor is better.</param>
/// <param name="Why">A few words for it.</param>
/// <param name="Proposal">The fit it comes from.</param>
/// <param name="ByModel">What the leg model says of it, or empty.</param>
/// <param name="MostCm">cm. The thickest roll that may be chosen.</param>
/// <param name="HasBow">Whether a bow is part of it: the safety answers may leave it out.</param>
internal sealed record RollOffer(double RollCm, string Why, RollProposal Proposal, string ByModel, double MostCm, bool HasBow)
{
    private static readonly double[] UsualSizes = [4, 6, 8, 10];

    /// <summary>The cautious offer without an ankle check.</summary>
    public static RollOffer Usual { get; } = Of(RollFit.Propose(null, new BodyProportions(BodyProportions.UsualHeight), isKneeStraight: false), "", []);

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
        bool isShortOfEnd = restrictions.Contains(Restriction.NoEndRange);
        if (check is null)
        {
            return Of(RollFit.Propose(null, body, isKneeStraight, isShortOfEnd), "", restrictions); // no ankle to ask the model about
        }

        Angle ankle = RollFit.Taken(check, body);
        Angle knee = Knee(isKneeStraight);
        RollProposal proposal = RollFit.Propose(check, body, isKneeStraight, isShortOfEnd, LegModels.Room.KneeCost(ankle, knee));
        return Of(proposal, proposal.Diameter == 0 ? "" : ByModelOf(LegModels.Room.ShareOfCheck(ankle, proposal.Required, knee)), restrictions);
    }

    private static RollOffer Of(RollProposal proposal, string byModel, IReadOnlyCollection<Restriction> restrictions)
    {
        double cm = Math.Round(proposal.Diameter * 100, 1);
        return new RollOffer(cm, proposal.IsMeasured ? "Fits your ankles." : "A gentle start.", proposal, byModel, RollLimits.MostCm(restrictions), !restrictions.Contains(Restriction.NoBow));
    }

    private static string ByModelOf(double share) => string.Create(
        CultureInfo.InvariantCulture, $"By a model of the leg, upright shins on it ask the ankle to bear about {10 * Math.Round(10 * share):0} % of what it bore at the wall.");

    // As the hold is taught.
    private static Angle Knee(bool isKneeStraight) =>
        Angle.FromDegrees(ProtocolLibrary.Load().Step(PhaseIds.Hold).PostureFor(isKneeStraight ? "straight" : "soft").KneeFlexionDeg);
}
