using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Web.Features.Reminders;
using Backline.Web.Tests.Records;
using CsCheck;

namespace Backline.Web.Tests.Features.Reminders;

public sealed class ReminderFormTests
{
    private static readonly DateOnly Today = new(2026, 2, 1);

    [Fact]
    public void What_is_kept_comes_back_as_it_was()
    {
        var form = ReminderForm.Of(null, Today);
        form.Add(ReminderTime.Stretch);
        form.Times[0].Days.Remove("sunday");
        form.AddQuiet(new DateOnly(2026, 12, 24));
        form.Second = "60";

        RemindersContent content = form.ToContent(Today)!; // nothing is amiss
        RemindersContent again = ReminderForm.Of(content, Today).ToContent(Today)!; // nor now

        Assert.Equal((60, 6, 1), (content.SecondAfterMinutes, content.Times[0].Days.Count, content.Quiet.Count));
        Assert.Equal(content.Times[0].Days, again.Times[0].Days);
        Assert.Equal(content.Quiet, again.Quiet);
    }

    [Fact]
    public void Days_in_another_order_say_the_same_and_a_time_taken_out_does_not()
    {
        var content = new RemindersContent { Times = [new ReminderTime(ReminderTime.Stretch, "07:30", ["friday", "monday"])], Quiet = [] };
        var form = ReminderForm.Of(content, Today);
        bool isSame = form.Says(content with { Times = [content.Times[0] with { Days = ["monday", "friday"] }] }, Today);

        form.Times[0].At = "";

        Assert.Equal((true, false), (isSame, form.Says(content, Today)));
        Assert.Empty(form.Problems); // nobody has asked to keep it
        Assert.True(ReminderForm.Of(null, Today).Says(null, Today));
    }

    [Fact]
    public void Everything_amiss_is_said_at_once_and_nothing_is_kept()
    {
        var form = ReminderForm.Of(null, Today);
        form.Add(ReminderTime.Stretch);
        form.Times[0].At = "";
        form.Times[0].Days.Clear();
        form.Quiet.Add(new QuietForm { From = new DateOnly(2026, 2, 2), Until = new DateOnly(2026, 2, 1) });

        Assert.Null(form.ToContent(Today));
        Assert.Equal(3, form.Problems.Count);
    }

    [Fact]
    public void What_is_still_amiss_is_told_of_by_the_number_it_has_now()
    {
        var form = ReminderForm.Of(null, Today);
        form.Add(ReminderTime.Stretch);
        form.Add(ReminderTime.Standing);
        form.Times[1].At = "";
        _ = form.ToContent(Today);
        form.Times.RemoveAt(0);
        form.Times[0].Days.Clear(); // new, and nobody has asked yet

        form.LookAgain();

        Assert.Equal("Reminder 1 has no time. Choose one, or take it away.", Assert.Single(form.Problems));
    }

    [Fact]
    public void Quiet_days_without_days_are_not_over()
    {
        var form = ReminderForm.Of(null, Today);
        form.Quiet.Add(new QuietForm { From = null, Until = null });

        Assert.Null(form.ToContent(Today));
        Assert.Equal(2, form.Problems.Count);
        Assert.Equal((1, false), (form.Quiet.Count, form.HasLeftOut));
        Assert.False(form.Says(null, Today));
    }

    [Fact]
    public void One_that_says_the_same_as_several_is_told_of_once()
    {
        var form = ReminderForm.Of(null, Today);
        for (int i = 0; i < 6; i++)
        {
            form.Add(ReminderTime.Standing);
        }

        Assert.Null(form.ToContent(Today));
        Assert.Equal(5, form.Problems.Count);
        Assert.Equal("Reminder 6 says the same as reminder 1. Take one away.", form.Problems[^1]);
    }

    [Theory]
    [InlineData("00:15:00", "00:15")]
    [InlineData("07:30", "07:30")]
    public void A_time_is_kept_to_the_minute_as_the_page_passes_it_on(string passed, string kept)
    {
        var form = ReminderForm.Of(null, Today);
        form.Add(ReminderTime.Stretch);

        form.Times[0].At = passed;

        Assert.Equal(kept, form.ToContent(Today)?.Times[0].At);
    }

    [Fact]
    public void Six_are_enough()
    {
        var form = ReminderForm.Of(null, Today);
        for (int i = 0; i < 6; i++)
        {
            form.Add(ReminderTime.Standing);
        }

        Assert.False(form.CanAdd);
    }

    [Fact]
    public void Twenty_spans_of_quiet_days_are_enough_and_one_more_is_not_kept()
    {
        var form = ReminderForm.Of(null, Today);
        for (int i = 0; i < 20; i++)
        {
            form.AddQuiet(Today.AddDays(i));
        }

        bool couldAdd = form.CanAddQuiet;
        form.AddQuiet(Today.AddDays(30));

        Assert.False(couldAdd);
        Assert.Null(form.ToContent(Today));
        Assert.Equal("There are 21 spans of quiet days, and 20 are the most. Take some away.", Assert.Single(form.Problems));
    }

    [Fact]
    public void Quiet_days_that_are_over_are_left_out_and_leave_room_for_others()
    {
        QuietDays[] spans = [.. Enumerable.Range(-19, 20).Select(i => new QuietDays(Today.AddDays(i), Today.AddDays(i)))];
        var content = new RemindersContent { Times = [], Quiet = spans };
        var form = ReminderForm.Of(content, Today);
        bool isSame = form.Says(content, Today);
        form.AddQuiet(Today.AddDays(-1));
        form.AddQuiet(Today.AddDays(3));

        Assert.Equal([Today, Today.AddDays(3)], form.ToContent(Today)?.Quiet.Select(days => days.From));
        Assert.True(isSame); // that days went by is nothing to keep
        Assert.True(form.HasLeftOut);
        Assert.Equal(2, form.Quiet.Count);
    }

    [Fact]
    public void Whatever_the_form_lets_through_can_be_read_back()
    {
        int kept = 0;
        string[] seconds = ["", "1", "30", "90", "720", "0", "721", "-5", "soon"];
        Gen<TimeForm> times = Gen.Select(
            Gen.Bool,
            Gen.Int[-1, 1439],
            Gen.Int[1, 127],
            (isStretch, minute, days) => new TimeForm
            {
                About = isStretch ? ReminderTime.Stretch : ReminderTime.Standing,
                At = minute < 0 ? "" : $"{minute / 60:00}:{minute % 60:00}",
                Days = [.. ContentRules.Weekdays.Where((_, i) => (days & (1 << i)) != 0)],
            });
        Gen<QuietForm> spans = Gen.Select(Gen.Int[-3, 400], Gen.Int[-1, 367], (from, days) => new QuietForm { From = Today.AddDays(from), Until = Today.AddDays(from + days) });
        Gen.Select(times.List[0, 7], spans.List[0, 22], Gen.Int[0, seconds.Length - 1].Select(i => seconds[i])).Sample(
            (chosen, quiet, second) =>
            {
                var form = ReminderForm.Of(null, Today);
                form.Times.AddRange(chosen);
                form.Quiet.AddRange(quiet);
                form.Second = second;
                RemindersContent? content = form.ToContent(Today);
                if (content is null)
                {
                    return form.Problems.Count > 0;
                }

                Interlocked.Increment(ref kept);
                PracticeRecord record = Some.Record(1, RecordKinds.Reminders) with { Content = JsonSerializer.SerializeToElement(content, PracticeJson.Default.RemindersContent) };
                return ContentRules.Problems(record, "record").Count == 0 && ReminderForm.Of(content, Today).Says(ContentRules.ContentOf(record, RecordKinds.Reminders, PracticeJson.Default.RemindersContent), Today);
            },
            iter: 4000);

        Assert.True(kept > 500); // else the property would say little
    }

    [Theory]
    [InlineData("45", "45 minutes later")]
    [InlineData("180", "3 hours later")]
    [InlineData("1", "A minute later")]
    public void A_second_one_chosen_elsewhere_can_stay_chosen(string minutes, string words)
    {
        IReadOnlyList<SecondChoice> choices = SecondChoice.With(minutes, "60", minutes, null, "soon");

        Assert.Equal(new SecondChoice(minutes, words), choices[^1]);
        Assert.Equal(6, choices.Count);
    }
}
