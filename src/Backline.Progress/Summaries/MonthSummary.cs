using System.Text.Json.Serialization;
using Backline.Practice.Records;

namespace Backline.Progress.Summaries;

/// <summary>
/// A month's records as progress needs them: small, and the same for the same records in any order. A browser keeps it beside
/// the records, so that a page over years of practice reads years of summaries and only one month of records.
/// </summary>
public sealed record MonthSummary
{
    /// <summary>1. The shape and the arithmetic of this code; a kept summary of another version is made anew.</summary>
    public const int CurrentVersion = 7;

    /// <value>1. Version of the shape and the arithmetic it was made by.</value>
    public required int Version { get; init; }

    /// <value>Sessions, oldest first.</value>
    [JsonConverter(typeof(PackedRows))]
    public required IReadOnlyList<SessionRow> Sessions { get; init; }

    /// <value>What was said after sessions, oldest first.</value>
    [JsonConverter(typeof(PackedRows))]
    public required IReadOnlyList<AfterRow> Afters { get; init; }

    /// <value>Reasons for stops, oldest first.</value>
    public required IReadOnlyList<StopRow> Stops { get; init; }

    /// <value>Answers of the next day, oldest first.</value>
    [JsonConverter(typeof(PackedRows))]
    public required IReadOnlyList<AnswerRow> Answers { get; init; }

    /// <value>Knee-to-wall checks, oldest first.</value>
    public required IReadOnlyList<AnkleRow> Ankles { get; init; }

    /// <value>Standing self-checks, oldest first.</value>
    public required IReadOnlyList<StandingRow> Standing { get; init; }

    /// <value>Habit check-ins, by week and habit.</value>
    [JsonConverter(typeof(PackedRows))]
    public required IReadOnlyList<HabitWeekRow> HabitWeeks { get; init; }

    /// <value>Safety questions answered, oldest first.</value>
    public required IReadOnlyList<ScreeningRow> Screenings { get; init; }

    /// <value>What cameras saw in the holds, by week and measure.</value>
    [JsonConverter(typeof(PackedRows))]
    public required IReadOnlyList<HoldWeekRow> HoldWeeks { get; init; }

    /// <value>1. Sessions this version cannot read, being written by a newer one or damaged.</value>
    public int UnreadableSessions { get; init; }

    /// <value>Everybody who has records in the month, others too.</value>
    public required IReadOnlyList<PersonRow> People { get; init; }

    /// <value>What was said of the plan, oldest first: of a choice it counts since when it stands.</value>
    public required IReadOnlyList<Dated<PlanContent>> Plans { get; init; }

    /// <value>The reminders as they stood at the month's end, or <see langword="null"/> when nothing was said of them in the month.</value>
    public Dated<RemindersContent>? Reminders { get; init; }

    /// <value>The calendar feed as it stood at the month's end, or <see langword="null"/>.</value>
    public Dated<FeedContent>? Feed { get; init; }

    /// <value>What was said of habits, oldest first: whose week it is follows from when each was taken up.</value>
    public required IReadOnlyList<Dated<HabitContent>> Habits { get; init; }

    /// <value>Notes on shoes and sitting, oldest first.</value>
    public required IReadOnlyList<Dated<StandingNotesContent>> Notes { get; init; }

    /// <summary>The month of a record, as <c>2026-05</c>: the one it happened in, where it happened.</summary>
    /// <param name="record">The record.</param>
    public static string MonthOf(PracticeRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.At.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The summary of a month's records.</summary>
    /// <param name="records">The records of one month, in any order.</param>
    /// <param name="isOwn">Whose records make the summary, by id; everybody's when left out. Others are only counted.</param>
    public static MonthSummary Of(IEnumerable<PracticeRecord> records, Func<Guid, bool>? isOwn = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        var reading = new SummaryReading();
        foreach (PracticeRecord record in records.OrderBy(record => record.At).ThenBy(record => record.Id))
        {
            if (isOwn is null || isOwn(record.Person))
            {
                reading.Add(record);
            }
            else
            {
                reading.AddOther(record);
            }
        }

        return reading.ToSummary();
    }
}

/// <summary>A knee-to-wall check.</summary>
/// <param name="At">When it was.</param>
/// <param name="LeftCm">cm. Left toe to wall.</param>
/// <param name="RightCm">cm. Right toe to wall.</param>
/// <param name="IsLost">Whether the clock that dated it had lost its date (<see cref="DeviceClock.HadLostItsDate"/>).</param>
public sealed record AnkleRow(DateTimeOffset At, double LeftCm, double RightCm, bool IsLost);

/// <summary>A standing self-check.</summary>
/// <param name="At">When it was.</param>
/// <param name="Yes">1. Signs found as the lessons have them.</param>
/// <param name="Told">1. Signs that could be told, yes or no.</param>
/// <param name="IsLost">Whether the clock that dated it had lost its date (<see cref="DeviceClock.HadLostItsDate"/>).</param>
public sealed record StandingRow(DateTimeOffset At, int Yes, int Told, bool IsLost);

/// <summary>One habit's check-ins of one week within the month, apart by whether their clock had lost its date.</summary>
/// <param name="Monday">The week.</param>
/// <param name="Habit">The habit's id.</param>
/// <param name="Noticed">1. Times noticed.</param>
/// <param name="Did">1. Times done.</param>
/// <param name="NotNow">1. Times not now.</param>
/// <param name="Last">The last check-in.</param>
/// <param name="IsLost">Whether the clock that dated them had lost its date (<see cref="DeviceClock.HadLostItsDate"/>).</param>
public sealed record HabitWeekRow(DateOnly Monday, string Habit, int Noticed, int Did, int NotNow, DateTimeOffset Last, bool IsLost);

/// <summary>Safety questions answered.</summary>
/// <param name="At">When it was.</param>
/// <param name="Level">What followed; empty when this version cannot read the answers.</param>
/// <param name="RulesVersion">1. The rules they were judged by; 0 when they cannot be read.</param>
/// <param name="Restrictions">What they ask for, by id.</param>
public sealed record ScreeningRow(DateTimeOffset At, string Level, int RulesVersion, IReadOnlyList<string> Restrictions);

/// <summary>A content with its time.</summary>
/// <typeparam name="T">The content.</typeparam>
/// <param name="At">When it was said.</param>
/// <param name="Content">What was said.</param>
/// <param name="Zone">The time zone it was said in, where that matters; else <see langword="null"/>.</param>
public sealed record Dated<T>(DateTimeOffset At, T Content, string? Zone = null);
