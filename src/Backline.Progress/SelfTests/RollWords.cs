using System.Globalization;
using Backline.Numerics;
using Backline.Practice;

namespace Backline.Progress.SelfTests;

/// <summary>Why a roll is proposed, for the person.</summary>
internal static class RollWords
{
    private const double LeastTold = 1; // deg

    public static IReadOnlyList<string> Of(RollProposal proposal, KneeToWall? check, Angle ankle, bool isKneeStraight, Angle byKnees, bool isShortOfEnd)
    {
        var words = new List<string> { Ankles(check, ankle) };
        if (check is not null)
        {
            words.Add($"About {Degrees(RollFit.Margin)} stay in reserve, because the check scatters.");
        }

        if (isKneeStraight)
        {
            words.Add($"Straight knees leave less: about {Degrees(byKnees)} are taken off.");
        }
        else if (byKnees.Degrees >= LeastTold)
        {
            words.Add($"Softly bent knees leave a little less than the check: about {Degrees(byKnees)} are taken off, by a model of the calf.");
        }

        if (isShortOfEnd)
        {
            words.Add($"Your safety answers ask to stay well short of the end: {Degrees(RollFit.EndRangeReserve)} more stay in reserve, and the roll is thin.");
        }

        words.Add(Roll(proposal));
        return words;
    }

    private static string Ankles(KneeToWall? check, Angle ankle) => check switch
    {
        null => "No ankle check yet, so this is a cautious start.",
        { StifferSide: Side.Left } => $"Your left ankle bends less: about {Rounded(ankle)}. The roll goes by it.",
        { StifferSide: Side.Right } => $"Your right ankle bends less: about {Rounded(ankle)}. The roll goes by it.",
        _ => $"Both your ankles bend about {Rounded(ankle)}.",
    };

    private static string Roll(RollProposal proposal) => proposal.Placement switch
    {
        BallPlacement.High => $"{Article(proposal.Diameter)} {Centimetres(proposal.Diameter)} roll asks for about {Degrees(proposal.Required)} with upright shins. The balls of the feet go as high up as they can.",
        BallPlacement.Middle => $"Take a {Centimetres(proposal.Diameter)} roll with the balls of the feet half-way up: that asks for about {Degrees(proposal.Required)}.",
        _ => "On any roll your heels would lift. Start with flat feet on the floor.",
    };

    // 8 is spoken with a vowel.
    private static string Article(double diameter) => Math.Round(diameter * 100) == 8 ? "An" : "A";

    private static string Centimetres(double length) => string.Create(CultureInfo.InvariantCulture, $"{length * 100:0} cm");

    private static string Degrees(Angle angle) => string.Create(CultureInfo.InvariantCulture, $"{angle.Degrees:0}°");

    // The angle is known to a few degrees only.
    private static string Rounded(Angle angle) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(angle.Degrees / 5) * 5:0}°");
}
