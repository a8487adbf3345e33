using System.Globalization;
using Backline.Practice.Records;

namespace Backline.Progress.Records;

/// <content>The plan, the habits and the reminders.</content>
public static partial class ContentRules
{
    /// <summary>1. Most reminders a person can set.</summary>
    public const int MostReminders = 6;

    /// <summary>1. Most characters of a habit's name or anchor.</summary>
    public const int LongestWords = 120;

    /// <summary>1. Most spans of quiet days.</summary>
    public const int MostQuietSpans = 20;

    /// <summary>1. Most days from the first quiet day of a span to its last.</summary>
    public const int LongestQuietDays = 366;

    /// <summary>min. Longest until a second reminder.</summary>
    public const int LongestSecondMinutes = 12 * 60;

    private const int MostIds = 20;
    private const double HoursOfDay = 24;

    /// <summary>The days of the week as reminders name them, Monday first.</summary>
    public static IReadOnlyList<string> Weekdays { get; } = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static List<string> PlanProblems(PracticeRecord record, string place) => record.Kind switch
    {
        RecordKinds.Plan => Read(record, place, PracticeJson.Default.PlanContent, Check),
        RecordKinds.Habit => Read(record, place, PracticeJson.Default.HabitContent, Check),
        RecordKinds.HabitCheckIn => Read(record, place, PracticeJson.Default.HabitCheckInContent, Check),
        RecordKinds.StandingCheck => Read(record, place, PracticeJson.Default.StandingCheckContent, Check),
        RecordKinds.StandingNotes => Read(record, place, PracticeJson.Default.StandingNotesContent, Check),
        RecordKinds.Reminders => Read(record, place, PracticeJson.Default.RemindersContent, Check),
        RecordKinds.Feed => Read(record, place, PracticeJson.Default.FeedContent, Check),
        _ => [],
    };

    private static void Check(PlanContent content, Findings findings)
    {
        findings.OneOf("mode", content.Mode, [PlanContent.Build, PlanContent.Maintain, PlanContent.Rest]);
        findings.OneOf("begin", content.Begin, [PlanContent.BySelfTests, PlanContent.CalvesFirst, PlanContent.Together]);
    }

    private static void Check(HabitContent content, Findings findings)
    {
        findings.Words("habit", content.Habit);
        findings.Words("anchor", content.Anchor);
        findings.Words("ownName", content.OwnName);
    }

    private static void Check(HabitCheckInContent content, Findings findings)
    {
        findings.Words("habit", content.Habit);
        findings.OneOf("answer", content.Answer, [HabitCheckInContent.Noticed, HabitCheckInContent.Did, HabitCheckInContent.NotNow]);
    }

    private static void Check(StandingCheckContent content, Findings findings)
    {
        foreach ((string sign, string answer) in content.Signs)
        {
            findings.OneOf($"signs.{MemberRule.Shown(sign)}", answer, [StandingCheckContent.Yes, StandingCheckContent.No, StandingCheckContent.Unsure]);
        }
    }

    private static void Check(StandingNotesContent content, Findings findings)
    {
        findings.Words("footwear", content.Footwear);
        findings.Within("sittingHours", content.SittingHours, 0, HoursOfDay);
    }

    private static void Check(RemindersContent content, Findings findings)
    {
        findings.NoNull("times", content.Times);
        findings.NoNull("quiet", content.Quiet);
        findings.Within("times.length", content.Times.Count, 0, MostReminders);
        findings.Within("secondAfterMinutes", content.SecondAfterMinutes, 1, LongestSecondMinutes);
        for (int i = 0; i < content.Times.Count; i++)
        {
            if (content.Times[i] is { } time)
            {
                Check(time, $"times[{i}]", findings);
            }
        }

        findings.Within("quiet.length", content.Quiet.Count, 0, MostQuietSpans);
        foreach ((int i, QuietDays days) in content.Quiet.Index().Where(quiet => quiet.Item is { } days && days.Until.DayNumber - days.From.DayNumber is < 0 or > LongestQuietDays))
        {
            findings.Problems.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{findings.Place}.quiet[{i}]: is from {days.From:yyyy-MM-dd} until {days.Until:yyyy-MM-dd}; an end up to {LongestQuietDays} days after the beginning was expected"));
        }
    }

    private static void Check(ReminderTime time, string place, Findings findings)
    {
        findings.OneOf($"{place}.about", time.About, [ReminderTime.Stretch, ReminderTime.Standing]);
        if (!TimeOnly.TryParseExact(time.At, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            findings.Problems.Add($"{findings.Place}.{place}.at: is \"{MemberRule.Shown(time.At)}\"; a time of day like 07:30 was expected");
        }

        foreach ((int i, string day) in time.Days.Index())
        {
            findings.OneOf($"{place}.days[{i}]", day, [.. Weekdays]);
        }
    }

    // The server compares it in constant time: it must be one of ours.
    private static void Check(FeedContent content, Findings findings)
    {
        if (content.Secret is { } secret && (secret.Length is < 32 or > 64 || !secret.All(char.IsAsciiLetterOrDigit)))
        {
            findings.Problems.Add($"{findings.Place}.secret: is no secret of ours; 32 to 64 letters and digits were expected");
        }

        findings.Within("persons.length", content.Persons?.Count, 0, MostIds);
    }
}
