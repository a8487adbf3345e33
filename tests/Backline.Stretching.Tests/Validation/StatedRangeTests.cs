using Backline.Stretching.Validation;

namespace Backline.Stretching.Tests.Validation;

public sealed class StatedRangeTests
{
    // The joints go farther than the model is stated to hold: docs/science/leg.md, range of validity.
    [Theory]
    [InlineData("ankleDeg at appliedTorqueNm", "0,0,", "-5", "ankle -4")]
    [InlineData("ankleDeg at appliedTorqueNm", "0,90,", "70", "ankle 4")]
    [InlineData("anklePlantarflexingMomentNm", "0,0,-45", "", "ankle -45 degrees, stated for -40 to 40")]
    [InlineData("kneeFlexingMomentNm", "115,100,0", "", "hip 115 degrees, stated for -20 to 110; knee 100 degrees, stated for 0 to 90")]
    [InlineData("hipFlexingMomentNm(knee 0) - (knee 95)", "0,,0", "", "knee 95 degrees, stated for 0 to 90")]
    [InlineData("ankleDeg at appliedTorqueNm(knee 0) - (knee 90)", "0,,", "70", "ankle 4")]
    [InlineData("toe-to-wall distance cm, knee touching the wall, heel down", "0,,", "70", "ankle 4")]
    public void What_lies_beyond_the_range_the_model_is_stated_for_is_told_as_that_and_not_judged(string output, string hipKneeAnkle, string torque, string told)
    {
        TargetAnswer answer = Answer(output, hipKneeAnkle, torque);

        Assert.Equal(TargetVerdict.BeyondRange, answer.Verdict);
        Assert.NotNull(answer.ModelValue);
        Assert.StartsWith("beyond what the model is stated for, no verdict: ", answer.Reason, StringComparison.Ordinal);
        Assert.Contains(told, answer.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("anklePlantarflexingMomentNm", "0,90,-40")]
    [InlineData("kneeFlexingMomentNm", "-20,0,40")]
    [InlineData("hipFlexingMomentNm", "110,0,0")]
    public void At_the_very_ends_of_that_range_it_is_judged(string output, string hipKneeAnkle) =>
        Assert.Equal(TargetVerdict.Inside, Answer(output, hipKneeAnkle, "").Verdict);

    // As a line of a table, its hip, knee and ankle as they would stand there.
    private static TargetAnswer Answer(string output, string hipKneeAnkle, string torque)
    {
        using StringReader text = new($"id,lower,upper,use,output,hipDeg,kneeDeg,ankleDeg,appliedTorqueNm\nrow,-1e9,1e9,validate,\"{output}\",{hipKneeAnkle},{torque}\n");
        return Assert.Single(Validator.Answer(LegSamples.Model, TargetTable.Read(text, "t.csv")));
    }
}
