using Backline.Numerics;
using Backline.Stretching.Legs;
using Backline.Stretching.Passive;
using Backline.Stretching.Validation;
using Backline.TestKit;

namespace Backline.Stretching.Tests.Validation;

public sealed class ValidatorTests
{
    [Theory]
    [InlineData("anklePlantarflexingMomentNm")]
    [InlineData("kneeFlexingMomentNm(ankle 20) - (ankle 0)")]
    [InlineData("anklePlantarflexingMomentNm(knee 60) / (knee 0)")]
    [InlineData("subtalarInvertingMomentNm")]
    [InlineData("toeExtendingMomentNm(toes 40) - (toes 20)")]
    [InlineData("Achilles tendon moment arm at ankle mm")]
    [InlineData("medial gastrocnemius path length mm (ankle 20) - (ankle 0)")]
    [InlineData("ankleDeg at appliedTorqueNm")]
    [InlineData("ankleDeg where peroneus longus starts to carry force")]
    [InlineData("hipDeg where biceps femoris long head starts to carry force")]
    [InlineData("semimembranosus moment arm at hip mm")]
    [InlineData("semimembranosus moment arm at knee mm, mean over knee 0..90")]
    [InlineData("peroneus brevis subtalar moment arm / tibialis posterior subtalar moment arm, both signed about the same axis")]
    [InlineData("gastrocnemius path lengthening mm, knee 20 to 0")]
    [InlineData("share of soleus path lengthening taken by the tendon %, ankle from slack to 25, knee 0")]
    [InlineData("gastrocnemius lateralis tendon slack length cm")]
    [InlineData("toe-to-wall distance cm, knee touching the wall, heel down")]
    [InlineData("pelvis on thigh in toe touch")]
    [InlineData("knee extension deficit at hip 80")]
    public void Every_form_of_output_has_an_answer_for_any_muscle_and_angle(string output)
    {
        TargetAnswer answer = Answer(Row(output) with { Posture = new(Angle.FromDegrees(60), default, default) });

        Assert.True(answer.ModelValue is not null, answer.Reason);
    }

    [Theory]
    [InlineData("", "the row asks for nothing to be computed")]
    [InlineData("blood pressure", "'blood pressure' is of no form known")]
    [InlineData("deltoid moment arm at knee mm", "names a muscle the model has not")]
    public void What_cannot_be_computed_is_no_experiment_with_the_reason(string output, string expected)
    {
        TargetAnswer answer = Answer(Row(output));

        Assert.Equal(TargetVerdict.NoExperiment, answer.Verdict);
        Assert.Contains(expected, answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_posture_the_joints_do_not_have_is_no_experiment_and_names_the_joint()
    {
        TargetAnswer answer = Answer(Row("kneeFlexingMomentNm") with { Posture = new(default, Angle.FromDegrees(200), default) });

        Assert.Equal(TargetVerdict.NoExperiment, answer.Verdict);
        Assert.Contains("knee: is 200 degrees", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_angle_at_a_torque_is_where_the_leg_resists_with_that_torque()
    {
        PassiveLeg leg = LegSamples.Leg();
        double degrees = Answer(Row("ankleDeg at appliedTorqueNm") with { AppliedTorque = 25 }).ModelValue!.Value; // reached, or the next line says so

        leg.Lay(new(default, default, Angle.FromDegrees(degrees)));

        Assert.Equal(-25, leg.Moment(LegJoint.Ankle), 1e-4);
    }

    [Fact]
    public void Verdicts_follow_the_bounds_and_the_use()
    {
        double arm = Answer(Row("soleus moment arm at ankle mm")).ModelValue!.Value; // an arm there always is
        Target around = Row("soleus moment arm at ankle mm") with { Lower = arm - 1, Upper = arm + 1 };

        Assert.Equal(TargetVerdict.Inside, Answer(around).Verdict);
        Assert.Equal(TargetVerdict.Outside, Answer(around with { Upper = arm - 0.5 }).Verdict);
        Assert.Equal(TargetVerdict.Outside, Answer(around with { Lower = arm + 0.5 }).Verdict);
        Assert.Equal(TargetVerdict.Shown, Answer(around with { Use = "report-only" }).Verdict);
        Assert.Equal(TargetVerdict.Shown, Answer(around with { Use = "calibrate" }).Verdict);
    }

    [Fact]
    public void What_was_published_holds_but_for_what_is_explained()
    {
        IReadOnlyList<Target> targets = Published();

        IReadOnlyList<TargetAnswer> answers = Validator.Answer(LegSamples.Model, targets);

        TargetAnswer[] outside = [.. answers.Where(answer => answer.Verdict == TargetVerdict.Outside)];
        Assert.All(outside, miss => Assert.True(
            LegSamples.Tables().Explanation(miss.Target.Id) is { Length: > 80 }, $"{miss.Target.Id}: {miss.ModelValue} is not explained"));
        Assert.All(
            answers.Where(answer => answer.Target is { Use: "validate", Output.Length: > 0 }),
            answer => Assert.NotEqual(TargetVerdict.NoExperiment, answer.Verdict));
        Assert.Equal(["df_wb_k0", "gas_onset_knee", "ma_bf_knee", "ma_pl_rel"], outside.Select(miss => miss.Target.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_but_the_rows_meant_for_it_is_calibrated_on()
    {
        Target row = Row("kneeFlexingMomentNm");

        Assert.True(Calibration.IsFor(row with { Use = "calibrate" }));
        Assert.All(
            new[] { "validate", "validate-alt", "validate-tolerance-model", "report-only", "check", "reference", "rank-only" },
            use => Assert.False(Calibration.IsFor(row with { Use = use })));
    }

    [Fact]
    public void Calibrating_again_finds_the_knobs_of_the_table()
    {
        LongTest.SkipUnlessAsked();
        var tables = LegSamples.Tables();

        using StreamReader text = new(Path.Combine(LegSamples.TablesFolder, "calibration-points.csv"));
        var found = Calibration.Fit(tables, [.. Published(), .. TargetTable.Read(text, "calibration-points.csv")]);

        Assert.All(found.Zip(tables.Knobs), pair => Assert.Equal(pair.Second.Value, pair.First.Value, 0.02 * Math.Max(0.1, Math.Abs(pair.Second.Value))));
    }

    private static IReadOnlyList<Target> Published()
    {
        using StreamReader text = new(Repository.SharedOrSkip("evidence", "validation-targets.csv"));
        return TargetTable.Read(text, "validation-targets.csv");
    }

    private static TargetAnswer Answer(Target row) => Assert.Single(Validator.Answer(LegSamples.Model, [row]));

    private static Target Row(string output) => new()
    {
        Id = "row",
        Quantity = "q",
        Use = "validate",
        Output = output,
        Value = 1,
        Lower = -1e9,
        Upper = 1e9,
        AppliedTorque = 20,
    };
}
