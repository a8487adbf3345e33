using Backline.Practice.Anthropometry;
using Backline.Practice.Records;
using Backline.Progress.SelfTests;
using Backline.TestKit;
using CsCheck;

namespace Backline.Progress.Tests.SelfTests;

public sealed class RollFitTests
{
    private static readonly BodyProportions Usual = new(BodyProportions.UsualHeight);
    private static readonly Gen<double> Distances = Gen.Double[0, 0.30];
    private static readonly Gen<BodyProportions> Bodies = Gen.Double[1.0, 2.3].Select(height => new BodyProportions(height));

    [Fact]
    public void The_sole_touches_the_roll_at_the_required_pitch_and_nowhere_crosses_it() =>
        Gen.Select(Gen.Double[0.02, 0.12], Bodies).Sample((diameter, body) =>
        {
            double pitch = RollFit.Required(diameter, BallPlacement.High, body).Radians;
            double radius = diameter / 2;

            // The other way: the roll's middle is as far along the floor as the ball along the sole, both being tangents from the heel.
            double middle = body.ContactToBall;
            double distanceToSole = Math.Abs((Math.Sin(pitch) * middle) - (Math.Cos(pitch) * radius));

            Assert.Equal(radius, distanceToSole, 1e-12);
        });

    [Fact]
    public void Half_way_up_the_ball_is_half_as_high() => Gen.Select(Gen.Double[0.02, 0.12], Bodies).Sample((diameter, body) =>
        Assert.Equal(
            Math.Sin(RollFit.Required(diameter, BallPlacement.High, body).Radians) / 2,
            Math.Sin(RollFit.Required(diameter, BallPlacement.Middle, body).Radians),
            1e-12));

    [Fact]
    public void A_proposal_never_asks_for_more_than_is_available() =>
        Gen.Select(Distances, Distances, Bodies, Gen.Bool).Sample((left, right, body, isStraight) =>
        {
            RollProposal proposal = RollFit.Propose(new KneeToWall(left, right), body, isStraight);
            double ankle = KneeToWall.Dorsiflexion(Math.Min(left, right), body).Degrees;

            return proposal.Required <= proposal.Available
                && proposal.Available.Degrees <= Math.Max(0, ankle - 4.7 - (isStraight ? 13 : 0)) + 1e-9;
        });

    [Fact]
    public void The_next_thicker_roll_would_ask_for_too_much() =>
        Gen.Select(Distances, Bodies, Gen.Bool).Sample((distance, body, isStraight) =>
        {
            RollProposal proposal = RollFit.Propose(new KneeToWall(distance, distance), body, isStraight);

            return proposal.Placement != BallPlacement.High || proposal.Diameter >= 0.0799
                || RollFit.Required(proposal.Diameter + 0.01, BallPlacement.High, body) > proposal.Available;
        });

    [Fact]
    public void A_roll_is_of_whole_centimetres_from_three_to_eight_or_none() =>
        Gen.Select(Distances, Bodies, Gen.Bool).Sample((distance, body, isStraight) =>
        {
            RollProposal proposal = RollFit.Propose(new KneeToWall(distance, distance), body, isStraight);
            double cm = proposal.Diameter * 100;

            return proposal.Placement switch
            {
                BallPlacement.High => Math.Abs(cm - Math.Round(cm)) < 1e-9 && cm is > 2.99 and < 8.01,
                BallPlacement.Middle => Math.Abs(cm - 3) < 1e-9,
                _ => cm == 0,
            };
        });

    [Fact]
    public void Short_of_the_end_a_reserve_stays_and_the_roll_is_thin() =>
        Gen.Select(Distances, Bodies, Gen.Bool).Sample((distance, body, isStraight) =>
        {
            var check = new KneeToWall(distance, distance);
            RollProposal kept = RollFit.Propose(check, body, isStraight, isShortOfEnd: true);
            RollProposal free = RollFit.Propose(check, body, isStraight);

            return kept.Diameter <= 0.0401
                && kept.Required.Degrees <= Math.Max(0, KneeToWall.Dorsiflexion(distance, body).Degrees - 14.7 - (isStraight ? 13 : 0)) + 1e-9
                && Math.Abs(kept.Required.Degrees - RollFit.Required(kept.Diameter, kept.Placement, body).Degrees) < 1e-9
                && kept.Required <= free.Required;
        });

    [Fact]
    public void Left_and_right_count_alike() => Gen.Select(Distances, Distances, Bodies, Gen.Bool).Sample((left, right, body, isStraight) =>
    {
        RollProposal one = RollFit.Propose(new KneeToWall(left, right), body, isStraight);
        RollProposal other = RollFit.Propose(new KneeToWall(right, left), body, isStraight);

        return one.Diameter == other.Diameter && one.Placement == other.Placement && one.Required == other.Required;
    });

    [Fact]
    public void A_freer_ankle_never_gets_a_lower_roll() =>
        Gen.Select(Distances, Distances, Bodies, Gen.Bool).Sample((one, other, body, isStraight) =>
        {
            double stiff = Math.Min(one, other);
            double free = Math.Max(one, other);

            return RollFit.Propose(new KneeToWall(stiff, free), body, isStraight).Required <= RollFit.Propose(new KneeToWall(free, free), body, isStraight).Required;
        });

    [Fact]
    public void Straight_knees_never_get_a_higher_roll_than_soft_ones() => Gen.Select(Distances, Bodies).Sample((distance, body) =>
    {
        var check = new KneeToWall(distance, distance);

        return RollFit.Propose(check, body, true).Required <= RollFit.Propose(check, body, false).Required;
    });

    [Fact]
    public void Without_a_check_the_roll_is_lower_than_for_a_usual_ankle()
    {
        RollProposal skipped = RollFit.Propose(null, Usual, false);
        RollProposal usual = RollFit.Propose(new KneeToWall(KneeToWall.UsualDistance, KneeToWall.UsualDistance), Usual, false);

        Assert.False(skipped.IsMeasured);
        Assert.True(usual.IsMeasured);
        Assert.Equal(0.06, skipped.Diameter, 1e-9);
        Assert.Equal(0.08, usual.Diameter, 1e-9);
    }

    [Fact]
    public void The_reasons_name_the_stiffer_ankle_and_what_the_roll_asks_for()
    {
        RollProposal proposal = RollFit.Propose(KneeToWall.FromCentimetres(6, 10), Usual, false);

        Assert.Equal(
            [
                "Your left ankle bends less: about 30°. The roll goes by it.",
                "About 5° stay in reserve, because the check scatters.",
                "A 7 cm roll asks for about 23° with upright shins. The balls of the feet go as high up as they can.",
            ],
            proposal.Reasons);
    }

    [Fact]
    public void An_ankle_too_stiff_for_any_roll_stays_on_the_floor() => Bodies.Sample(body =>
    {
        RollProposal proposal = RollFit.Propose(new KneeToWall(0, 0.1), body, true);

        return proposal.Placement == BallPlacement.Floor && proposal.Diameter == 0 && proposal.Required.Radians == 0;
    });

    [Fact]
    public void The_table_in_the_documentation_is_what_is_computed()
    {
        string[] rows = [.. File.ReadAllLines(Repository.At("docs", "science", "ankle-check.md")).SkipWhile(line => !line.StartsWith("| Toe to wall", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))];

        Assert.Equal(4, rows.Length);
        Assert.All(rows, row => Assert.Equal(Row(row.Split('|')[1].Trim()), row));
    }

    [Fact]
    public void A_check_is_kept_and_read_back()
    {
        var content = new AnkleCheckContent { LeftCm = 8.5, RightCm = 10, HeightCm = null, RollCm = 7, Placement = "high" };

        string json = System.Text.Json.JsonSerializer.Serialize(content, AnkleCheckContentJson.Default.AnkleCheckContent);

        Assert.Equal("{\"leftCm\":8.5,\"rightCm\":10,\"heightCm\":null,\"rollCm\":7,\"placement\":\"high\"}", json);
        Assert.Equal(content, System.Text.Json.JsonSerializer.Deserialize(json, AnkleCheckContentJson.Default.AnkleCheckContent));
    }

    private static string Row(string distance)
    {
        double? cm = distance == "skipped" ? null : double.Parse(distance.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        KneeToWall? check = cm is { } known ? KneeToWall.FromCentimetres(known, known) : null;
        double bend = KneeToWall.Dorsiflexion(cm / 100 ?? KneeToWall.UsualDistance - (2 * KneeToWall.UsualSpread), Usual).Degrees;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"| {distance} | {bend:0}° | {Roll(RollFit.Propose(check, Usual, false))} | {Roll(RollFit.Propose(check, Usual, true))} |");
    }

    private static string Roll(RollProposal proposal) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{proposal.Diameter * 100:0} cm{(proposal.Placement == BallPlacement.Middle ? ", half-way up" : string.Empty)}");
}
