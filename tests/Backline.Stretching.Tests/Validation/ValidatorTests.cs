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
        Experiment experiment = OutputParser.Parse(output)!; // every one above is of a form known
        TargetAnswer answer = Answer(Row(output) with
        {
            Posture = new(Angle.FromDegrees(60), Angle.FromDegrees(10), default),
            Open = [.. experiment.Moves, .. experiment.Holds.Select(held => held.Joint)],
            Body = "man",
        });

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

    [Theory]
    [InlineData("anklePlantarflexingMomentNm", ",,", "kneeDeg is empty; an angle in degrees was expected; ankleDeg is empty")]
    [InlineData("anklePlantarflexingMomentNm", "0,0,", "ankleDeg is empty; an angle in degrees was expected")]
    [InlineData("anklePlantarflexingMomentNm(knee 60) / (knee 0)", "0,,", "ankleDeg is empty; an angle in degrees was expected")]
    [InlineData("anklePlantarflexingMomentNm(knee 60) / (knee 0)", "0,30,20", "kneeDeg is 30; an empty field was expected, as the output moves the knee")]
    [InlineData("anklePlantarflexingMomentNm(knee 60) / (hip 0)", "0,0,20", "the output moves the knee in one part and the hip in the other; the same joint was expected in both")]
    [InlineData("knee extension deficit at hip 90 (hip 60) - (hip 90)", ",,", "moves or holds the hip itself; another joint was expected")]
    [InlineData("soleus ankle moment arm / tibialis posterior subtalar moment arm", "0,0,0", "an arm at the ankle by one at the subtalar; the same joint was expected in both")]
    [InlineData("ankleDeg at appliedTorqueNm", "0,0,10", "ankleDeg is 10; an empty field was expected")]
    [InlineData("ankleDeg at appliedTorqueNm", "0,,", "kneeDeg is empty; an angle in degrees was expected")]
    [InlineData("ankleDeg where gastrocnemius starts to carry force", "0,,", "kneeDeg is empty; an angle in degrees was expected")]
    [InlineData("semitendinosus moment arm at knee mm, mean over knee 0..90", ",,", "hipDeg is empty; an angle in degrees was expected")]
    [InlineData("semitendinosus moment arm at knee mm, mean over knee 0..300", "0,,", "knee: is 300 degrees")]
    [InlineData("soleus path lengthening mm, ankle 0 to 10, knee 90", "0,0,", "is of no form known")]
    [InlineData("share of soleus path lengthening taken by the tendon %, ankle from slack to 20, knee 0", "0,30,", "kneeDeg is 30; 0, as in the output, or an empty field was expected")]
    [InlineData("share of soleus path lengthening taken by the tendon %, ankle from slack to 20, ankle 0", "0,0,", "the output moves the ankle and holds it")]
    [InlineData("toe-to-wall distance cm, knee touching the wall, heel down", ",0,", "kneeDeg is 0; a bent knee")]
    [InlineData("knee extension deficit at hip 90", "60,,", "hipDeg is 60; 90, as in the output, or an empty field was expected")]
    [InlineData("pelvis on thigh in toe touch", ",,", "kneeDeg is empty; an angle in degrees was expected")]
    public void A_row_whose_conditions_do_not_settle_the_value_is_no_experiment_and_names_the_column(string output, string hipKneeAnkle, string expected)
    {
        TargetAnswer answer = Answer(Read(output, hipKneeAnkle, "20", "man"));

        Assert.Equal(TargetVerdict.NoExperiment, answer.Verdict);
        Assert.Null(answer.ModelValue);
        Assert.Contains(expected, answer.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("knee extension deficit at hip 90", "90,,", "20", "", "body is empty; man, woman, short hamstrings or long hamstrings was expected")]
    [InlineData("knee extension deficit at hip 90", "90,,", "20", "Martian", "the body 'Martian' is not known; man, woman,")]
    [InlineData("pelvis on thigh in toe touch", ",0,", "20", "", "body is empty;")]
    [InlineData("ankleDeg at appliedTorqueNm", "0,0,", "", "man", "appliedTorqueNm is empty; a torque in newton metres was expected")]
    [InlineData("toe-to-wall distance cm, knee touching the wall, heel down", ",,", "", "man", "appliedTorqueNm is empty;")]
    public void A_torque_or_body_the_output_needs_is_not_guessed(string output, string hipKneeAnkle, string torque, string body, string expected)
    {
        TargetAnswer answer = Answer(Read(output, hipKneeAnkle, torque, body));

        Assert.Equal(TargetVerdict.NoExperiment, answer.Verdict);
        Assert.Contains(expected, answer.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("knee extension deficit at hip 90", ",,")]
    [InlineData("soleus moment arm at ankle mm", ",,0")]
    [InlineData("gastrocnemius medialis tendon slack length cm", ",,")]
    [InlineData("toe-to-wall distance cm, knee touching the wall, heel down", ",,")]
    public void What_an_output_does_not_need_may_be_left_open(string output, string hipKneeAnkle)
    {
        TargetAnswer answer = Answer(Read(output, hipKneeAnkle, "60", "man"));

        Assert.True(answer.ModelValue is not null, answer.Reason);
    }

    [Fact]
    public void Muscles_are_said_to_cross_the_joints_they_have_an_arm_at()
    {
        PassiveLeg leg = LegSamples.Leg();
        LegPosture[] postures =
        [
            new(Angle.FromDegrees(10), Angle.FromDegrees(10), default),
            new(Angle.FromDegrees(60), Angle.FromDegrees(60), Angle.FromDegrees(10)),
        ];
        double Arm(LegMuscle muscle, LegJoint joint) => postures.Max(posture =>
        {
            leg.Lay(posture);
            return Math.Abs(leg.MomentArm(muscle, joint));
        });

        Assert.All(LegMuscle.All, muscle => Assert.Equal(Crossings.All.Where(joint => Arm(muscle, joint) > 1e-6), Crossings.Of([muscle])));
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
        double degrees = Answer(Row("ankleDeg at appliedTorqueNm") with { AppliedTorque = 25, Open = [LegJoint.Ankle] }).ModelValue!.Value; // reached, or the next line says so

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

    // As a line of a table, its hip, knee and ankle as they would stand there.
    private static Target Read(string output, string hipKneeAnkle, string torque, string body)
    {
        using StringReader text = new($"id,lower,upper,use,output,hipDeg,kneeDeg,ankleDeg,appliedTorqueNm,body\nrow,-1e9,1e9,validate,\"{output}\",{hipKneeAnkle},{torque},{body}\n");
        return Assert.Single(TargetTable.Read(text, "t.csv"));
    }

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
