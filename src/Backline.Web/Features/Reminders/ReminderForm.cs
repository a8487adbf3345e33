using System.Globalization;
using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Records;

namespace Backline.Web.Features.Reminders;

/// <summary>The reminders as they are being written.</summary>
public sealed partial class ReminderForm
{
    private const string UsualTime = "07:30";

    /// <value>The reminders.</value>
    public List<TimeForm> Times { get; } = [];

    /// <value>Minutes until the second one, or empty for none.</value>
    public string Second { get; set; } = "";

    /// <value>Quiet days.</value>
    public List<QuietForm> Quiet { get; } = [];

    /// <value>Whether <see cref="ToContent"/> took away quiet days that are over.</value>
    public bool HasLeftOut { get; private set; }

    /// <value>Whether another reminder fits.</value>
    public bool CanAdd => Times.Count < ContentRules.MostReminders;

    /// <value>Whether another span of quiet days fits.</value>
    public bool CanAddQuiet => Quiet.Count < ContentRules.MostQuietSpans;

    private int? SecondMinutes => int.TryParse(Second, CultureInfo.InvariantCulture, out int minutes) ? minutes : null;

    private RemindersContent Written => new()
    {
        Times = [.. Times.Select(time => new ReminderTime(time.About, time.At, [.. ContentRules.Weekdays.Where(time.Days.Contains)]))],
        SecondAfterMinutes = SecondMinutes,
        Quiet = [.. Quiet.Select(days => new QuietDays(days.From ?? DateOnly.MaxValue, days.Until ?? DateOnly.MinValue))], // what has no day is not kept, and never over
    };

    /// <summary>A form that begins with what is kept, without the quiet days that are over.</summary>
    /// <param name="kept">What is kept, or <see langword="null"/>.</param>
    /// <param name="today">The day it is.</param>
    public static ReminderForm Of(RemindersContent? kept, DateOnly today)
    {
        var form = new ReminderForm { Second = kept?.SecondAfterMinutes?.ToString(CultureInfo.InvariantCulture) ?? "" };
        form.Times.AddRange((kept?.Times ?? []).Select(time => new TimeForm { About = time.About, At = time.At, Days = [.. time.Days] }));
        form.Quiet.AddRange((kept?.Quiet ?? []).Select(days => new QuietForm { From = days.From, Until = days.Until }).Where(days => !days.IsOver(today)));
        return form;
    }

    /// <summary>Adds a reminder at the usual time, on all days.</summary>
    /// <param name="about">What it is about.</param>
    public void Add(string about) => Times.Add(new TimeForm { About = about, At = about == ReminderTime.Stretch ? UsualTime : "16:00", Days = [.. ContentRules.Weekdays] });

    /// <summary>Adds quiet days that begin and end on a day.</summary>
    /// <param name="day">The day.</param>
    public void AddQuiet(DateOnly day) => Quiet.Add(new QuietForm { From = day, Until = day });

    /// <summary>What is written, without the quiet days that are over, or <see langword="null"/> with <see cref="Problems"/> when it cannot be kept.</summary>
    /// <param name="today">The day it is.</param>
    public RemindersContent? ToContent(DateOnly today)
    {
        HasLeftOut = Quiet.RemoveAll(days => days.IsOver(today)) > 0; // there is room for so many, and they silence nothing any more
        _told = [.. SlipsFound()];
        return _told.Count > 0 ? null : Written;
    }

    /// <summary>Whether what is written is what is kept: nobody has changed it since, or it came to the same.</summary>
    /// <param name="kept">What is kept, or <see langword="null"/>.</param>
    /// <param name="today">The day it is: that days are over by now changes nothing of what was said.</param>
    public bool Says(RemindersContent? kept, DateOnly today) => TextOf(Of(Written, today)) == TextOf(Of(kept, today));

    private static string TextOf(ReminderForm form) => JsonSerializer.Serialize(form.Written, PracticeJson.Default.RemindersContent);
}
