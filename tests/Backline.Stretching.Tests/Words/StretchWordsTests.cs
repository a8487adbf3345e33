using Backline.Stretching.Loads;
using Backline.Stretching.Postures;
using Backline.Stretching.Words;

namespace Backline.Stretching.Tests.Words;

public sealed class StretchWordsTests
{
    private const double Degree = Math.PI / 180;

    private readonly StretchSimulator _simulator = LegModel.NewSimulator();

    [Theory]
    [InlineData(10, 0.45, "With less on the hands the body tips forward. The hands bear ")]
    [InlineData(1000, 0.45, "With more on the hands the body tips back. The hands bear ")]
    [InlineData(1000, 0.2, "The hands cannot press so much. The hands bear 28 kg instead of 102 kg.")]
    public void Hands_that_press_otherwise_than_asked_are_told_whether_it_was_too_little_or_too_much(double load, double height, string told)
    {
        StretchResult result = _simulator.Solve(new StretchInputs { KneeFlexion = 0, HandHeight = height, HandLoad = load });

        Adjustment change = Assert.Single(result.Body.Adjustments.ToArray(), one => one.Input == StretchInput.HandLoad);
        Assert.StartsWith(told, StretchWords.Of(change), StringComparison.Ordinal);
    }

    // "Unless the hands rest 0 kg on something."
    [Fact]
    public void What_hands_must_bear_is_never_told_as_nothing()
    {
        StretchInputs upright = new() { HipHinge = 0, Rounding = 0, HandHeight = 1, HandLoad = 200 };

        string words = StretchWords.All(_simulator.Solve(in upright));

        Assert.Contains("Stands, with less than 1 kg on the hands.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hip_that_goes_back_no_farther_is_not_told_to_bend()
    {
        StretchResult result = _simulator.Solve(new StretchInputs
        {
            BodyHeight = 2,
            RollDiameter = 0,
            KneeFlexion = 0,
            HipHinge = -30 * Degree,
            Rounding = 20 * Degree,
            PelvicTuck = 20 * Degree,
            ToeLift = 60 * Degree,
            HandHeight = 0.9,
        });

        Adjustment change = Assert.Single(result.Body.Adjustments.ToArray(), one => one.Limit == PostureLimit.Hip);
        Assert.Equal("The hip goes back no farther. The bow goes 0° instead of -30°.", StretchWords.Of(change));
    }

    // "The weight left the feet", and then that it lies over them: of the asked body and of the one it was changed to.
    [Fact]
    public void A_verdict_on_a_body_that_was_changed_says_so()
    {
        StretchResult upright = _simulator.Solve(new StretchInputs { HipHinge = 0, Rounding = 0 });
        StretchResult bowed = _simulator.Solve(new StretchInputs { HipHinge = 105 * Degree });

        Assert.Contains(upright.Body.Adjustments.ToArray(), change => change.Limit == PostureLimit.Balance);
        Assert.Equal("So changed, its weight lies over its feet, but the muscles of this model cannot hold the ankle.", StretchWords.Whole(upright));
        Assert.True(bowed.Body.Adjustments.IsEmpty && !bowed.Loads.IsHeld);
        Assert.DoesNotContain("hanged", StretchWords.Whole(bowed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60, 60.1, "The weight left the feet. The bow changes by less than half a degree.")]
    [InlineData(60, 60.7, "The weight left the feet. The bow goes 61° instead of 60°.")]
    [InlineData(60.4, 59.8, "The weight left the feet. The bow goes 59.8° instead of 60.4°.")]
    public void A_change_that_nobody_sees_is_told_without_its_numbers(double asked, double given, string told) =>
        Assert.Equal(told, StretchWords.Of(new Adjustment(PostureLimit.Balance, StretchInput.HipHinge, asked * Degree, given * Degree)));

    // "15.6 kg" and then "with 16 kg on the hands".
    [Fact]
    public void What_the_hands_bear_is_rounded_alike_in_the_change_and_in_the_verdict()
    {
        StretchResult result = _simulator.Solve(new StretchInputs { HandHeight = 0.45, HandLoad = 1500 });

        Adjustment change = Assert.Single(result.Body.Adjustments.ToArray());
        Assert.Contains($"with {StretchWords.Kilograms(result.Body.Balance.HandForce)} on the hands", StretchWords.Standing(result), StringComparison.Ordinal);
        Assert.Contains($"The hands bear {StretchWords.Kilograms(result.Body.Balance.HandForce)} instead of 153 kg.", StretchWords.Of(change), StringComparison.Ordinal);
    }

    // The gastrocnemius is highest on average, and the hamstrings are what four people in ten feel first: three feel the gastrocnemius.
    [Fact]
    public void What_is_felt_first_follows_the_people_where_they_are_drawn()
    {
        StretchResult result = _simulator.Solve(new StretchInputs { TurnOut = 30 * Degree, InnerWeight = 0.8, ToeLift = 25 * Degree });
        LoadBands people = _simulator.Bands(result.Body);

        Assert.Equal(Tissue.Gastrocnemius, result.Loads.Feel.First);
        Assert.Equal([Tissue.Hamstrings, Tissue.Gastrocnemius], people.MostlyFeltFirst);
        Assert.Equal("Most likely felt first: hamstrings or gastrocnemius (the calf’s upper, two-headed muscle).", StretchWords.FeltFirst(result.Loads.Feel, people));
        Assert.Equal("Highest on average, of what people bear: gastrocnemius (the calf’s upper, two-headed muscle).", StretchWords.FeltFirst(result.Loads.Feel));
    }

    [Fact]
    public void What_goes_farther_than_a_stretch_is_named_beside_what_most_feel_first()
    {
        StretchResult result = _simulator.Solve(new StretchInputs { HipHinge = 100 * Degree, KneeFlexion = 0, ShankInclination = -12 * Degree, HandHeight = 0.3 });
        LoadBands people = _simulator.Bands(result.Body);

        Assert.True(result.Loads.Feel.Shares[(int)Tissue.Hamstrings] >= TissueFeel.FartherThanAStretch);
        Assert.Matches(@"^Most likely felt first: hamstrings, on average at [0-9]\.[0-9] times what people bear: farther than a stretch goes\. Do not press on that far\.$", StretchWords.FeltFirst(result.Loads.Feel, people));
        Assert.StartsWith("Highest on average: hamstrings, at ", StretchWords.FeltFirst(result.Loads.Feel), StringComparison.Ordinal);
    }

    // A likeliest tissue of fewer people than feel nothing is none.
    [Fact]
    public void Where_not_half_of_the_people_feel_anything_nothing_is_named()
    {
        StretchResult result = _simulator.Solve(new StretchInputs { RollDiameter = 0, HipHinge = 0, Rounding = 0, KneeFlexion = 20 * Degree, ShankInclination = 5 * Degree, ToeLift = 0, HeelLift = 0.04 });
        LoadBands people = _simulator.Bands(result.Body);

        Assert.True(people.FeltFirst.Sum() < 0.5);
        Assert.Empty(people.MostlyFeltFirst);
        Assert.Equal("Most people feel nothing of it much.", StretchWords.FeltFirst(result.Loads.Feel, people));
    }

    // Asked and given in degrees: beyond the upper end of a joint, then beyond the lower one.
    [Theory]
    [InlineData(PostureLimit.Hip, StretchInput.HipHinge, 120, 100, "The hip bends no farther.")]
    [InlineData(PostureLimit.Hip, StretchInput.HipHinge, -30, 0, "The hip goes back no farther.")]
    [InlineData(PostureLimit.Ankle, StretchInput.ShankInclination, 40, 30, "The ankle bends no farther.")]
    [InlineData(PostureLimit.Ankle, StretchInput.ShankInclination, -60, -50, "The ankle stretches no farther.")]
    [InlineData(PostureLimit.Back, StretchInput.Rounding, 110, 100, "The back rounds no farther.")]
    [InlineData(PostureLimit.Back, StretchInput.Rounding, -30, 1, "The back hollows no farther.")]
    public void A_joint_is_told_the_end_it_stands_at(PostureLimit limit, StretchInput input, double asked, double given, string told) =>
        Assert.StartsWith(told, StretchWords.Of(new Adjustment(limit, input, asked * Degree, given * Degree)), StringComparison.Ordinal);
}
