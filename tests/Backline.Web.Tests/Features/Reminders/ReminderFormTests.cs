using Backline.Practice.Records;
using Backline.Web.Features.Reminders;

namespace Backline.Web.Tests.Features.Reminders;

public sealed class ReminderFormTests
{
    [Fact]
    public void What_is_kept_comes_back_as_it_was()
    {
        var form = ReminderForm.Of(null);
        form.Add(ReminderTime.Stretch);
        form.Times[0].Days.Remove("sunday");
        form.AddQuiet(new DateOnly(2026, 12, 24));
        form.Second = "60";

        RemindersContent content = form.ToContent()!; // nothing is amiss
        RemindersContent again = ReminderForm.Of(content).ToContent()!; // nor now

        Assert.Equal((60, 6, 1), (content.SecondAfterMinutes, content.Times[0].Days.Count, content.Quiet.Count));
        Assert.Equal(content.Times[0].Days, again.Times[0].Days);
        Assert.Equal(content.Quiet, again.Quiet);
    }

    [Fact]
    public void Days_in_another_order_say_the_same_and_a_time_taken_out_does_not()
    {
        var content = new RemindersContent { Times = [new ReminderTime(ReminderTime.Stretch, "07:30", ["friday", "monday"])], Quiet = [] };
        var form = ReminderForm.Of(content);
        bool isSame = form.Says(content with { Times = [content.Times[0] with { Days = ["monday", "friday"] }] });

        form.Times[0].At = "";

        Assert.Equal((true, false), (isSame, form.Says(content)));
        Assert.Empty(form.Problems); // nobody has asked to keep it
        Assert.True(ReminderForm.Of(null).Says(null));
    }

    [Fact]
    public void Everything_amiss_is_said_at_once_and_nothing_is_kept()
    {
        var form = ReminderForm.Of(null);
        form.Add(ReminderTime.Stretch);
        form.Times[0].At = "";
        form.Times[0].Days.Clear();
        form.Quiet.Add(new QuietForm { From = new DateOnly(2026, 2, 2), Until = new DateOnly(2026, 2, 1) });

        Assert.Null(form.ToContent());
        Assert.Equal(3, form.Problems.Count);
    }

    [Theory]
    [InlineData("00:15:00", "00:15")]
    [InlineData("07:30", "07:30")]
    public void A_time_is_kept_to_the_minute_as_the_page_passes_it_on(string passed, string kept)
    {
        var form = ReminderForm.Of(null);
        form.Add(ReminderTime.Stretch);

        form.Times[0].At = passed;

        Assert.Equal(kept, form.ToContent()?.Times[0].At);
    }

    [Fact]
    public void Six_are_enough()
    {
        var form = ReminderForm.Of(null);
        for (int i = 0; i < 6; i++)
        {
            form.Add(ReminderTime.Standing);
        }

        Assert.False(form.CanAdd);
    }
}
