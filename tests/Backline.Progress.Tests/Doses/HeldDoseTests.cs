using Backline.Practice.Records;
using Backline.Progress.Doses;
using CsCheck;

namespace Backline.Progress.Tests.Doses;

public sealed class HeldDoseTests
{
    [Fact]
    public void Soft_knees_count_for_the_soleus_and_a_bow_for_the_hamstrings() =>
        Assert.Equal(new MuscleTime(0, 60, 60), HeldDose.Of(Made.Content(60, "soft")));

    [Fact]
    public void Straight_knees_count_for_the_gastrocnemius() => Assert.Equal(new MuscleTime(60, 0, 60), HeldDose.Of(Made.Content(60, "straight")));

    [Theory]
    [InlineData("no-bow")]
    [InlineData("head-above-heart")]
    public void Without_a_whole_bow_the_hamstrings_get_nothing(string restriction) =>
        Assert.Equal(new MuscleTime(0, 60, 0), HeldDose.Of(Made.Content(60, "soft", content => content with { Restrictions = [restriction] })));

    [Theory]
    [InlineData(8, 60, 0)]
    [InlineData(10, 60, 0)]
    [InlineData(15, 30, 30)]
    [InlineData(20, 0, 60)]
    [InlineData(35, 0, 60)]
    public void Where_a_camera_saw_the_knee_its_bend_counts_and_not_the_plan(double bend, double gastrocnemius, double soleus)
    {
        foreach (string variant in (string[])["soft", "straight"])
        {
            MuscleTime held = HeldDose.Of(Seen(variant, "kneeFlexionDeg", bend, 3));

            Assert.Equal(gastrocnemius, held.Gastrocnemius, 9);
            Assert.Equal(soleus, held.Soleus, 9);
        }
    }

    [Fact]
    public void A_knee_seen_too_coarsely_leaves_it_to_the_variant() => Assert.Equal(60, HeldDose.Of(Seen("straight", "kneeFlexionDeg", 30, 9)).Gastrocnemius);

    [Fact]
    public void A_bow_that_a_camera_saw_to_be_none_is_none() => Assert.Equal(0, HeldDose.Of(Seen("soft", "trunkInclinationDeg", 25, 4)).Hamstrings);

    [Fact]
    public void No_second_counts_for_both_calf_muscles_and_none_is_lost() => Gen.Select(Gen.Double[0, 3600], Gen.Double[-10, 90], Gen.Bool).Sample((seconds, bend, isSoft) =>
    {
        MuscleTime held = HeldDose.Of(Seen(isSoft ? "soft" : "straight", "kneeFlexionDeg", bend, 3, seconds));

        return Math.Abs(held.Gastrocnemius + held.Soleus - seconds) < 1e-9 && held is { Gastrocnemius: >= 0, Soleus: >= 0 } && held.Hamstrings <= seconds;
    });

    [Theory]
    [InlineData(60, 120, 60)]
    [InlineData(60, 40, 40)]
    [InlineData(60, 0, 0)]
    [InlineData(200_000, 1e9, 86_400)]
    public void No_more_counts_than_the_session_lasted_nor_than_a_day_has(double held, double lasted, double counted)
    {
        SessionContent session = Made.Content(held, "soft", content => content with { DurationSeconds = lasted, Held = new HeldTime(held / 4, held / 4, held / 2) });

        HeldTime time = HeldDose.Counted(session);

        Assert.Equal((counted / 4, counted / 4, counted / 2), (time.SeenSeconds, time.UnseenSeconds, time.SelfReportedSeconds));
        Assert.Equal(new MuscleTime(0, counted, counted), HeldDose.Of(session));
    }

    private static SessionContent Seen(string variant, string measure, double median, double error, double seconds = 60) =>
        Made.Content(seconds, variant, content => content with { Camera = true, Measures = [new MeasureSummary(measure, median, error)] });
}
