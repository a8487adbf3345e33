using System.Text.Json.Serialization.Metadata;
using Backline.Practice.Records;
using Backline.Progress.Doses;
using Backline.Progress.Records;

namespace Backline.Progress.Summaries;

/// <summary>Reads records, oldest first, into a month's summary.</summary>
internal sealed class SummaryReading
{
    private readonly List<SessionRow> _sessions = [];
    private readonly List<AfterRow> _afters = [];
    private readonly List<StopRow> _stops = [];
    private readonly List<AnswerRow> _answers = [];
    private readonly List<AnkleRow> _ankles = [];
    private readonly List<StandingRow> _standing = [];
    private readonly List<ScreeningRow> _screenings = [];
    private readonly List<Dated<StandingNotesContent>> _notes = [];
    private readonly List<Dated<PlanContent>> _plans = [];
    private readonly List<Dated<HabitContent>> _habits = [];
    private readonly HoldReading _holds = new();
    private readonly Dictionary<Guid, PersonRow> _people = [];
    private readonly Dictionary<(DateOnly Monday, string Habit, bool IsLost), HabitWeekRow> _habitWeeks = [];
    private Dated<RemindersContent>? _reminders;
    private Dated<FeedContent>? _feed;
    private int _unreadable;

    /// <summary>Counts a record of somebody whose records guide nobody here.</summary>
    public void AddOther(PracticeRecord record) =>
        Count(record, record.Kind == RecordKinds.Session && Read(record, RecordJson.Default.SessionContent) is not null);

    public void Add(PracticeRecord record)
    {
        int sessions = _sessions.Count;
        AddOwn(record);
        Count(record, _sessions.Count > sessions);
    }

    public MonthSummary ToSummary() => new()
    {
        Version = MonthSummary.CurrentVersion,
        Sessions = _sessions,
        Afters = _afters,
        Stops = _stops,
        Answers = _answers,
        Ankles = _ankles,
        Standing = _standing,
        Screenings = _screenings,
        HoldWeeks = _holds.Rows,
        UnreadableSessions = _unreadable,
        People = [.. _people.Values.OrderBy(person => person.Person)],
        HabitWeeks = [.. _habitWeeks.Values.OrderBy(week => week.Monday).ThenBy(week => week.Habit, StringComparer.Ordinal).ThenBy(week => week.IsLost)],
        Habits = _habits,
        Notes = _notes,
        Plans = _plans,
        Reminders = _reminders,
        Feed = _feed,
    };

    private void AddOwn(PracticeRecord record)
    {
        switch (record.Kind)
        {
            case RecordKinds.Session when Read(record, RecordJson.Default.SessionContent) is { } session:
                _sessions.Add(RowOf(record, session));
                _holds.Add(record, session);
                break;
            case RecordKinds.Session:
                _unreadable++;
                break;
            case RecordKinds.SessionAfter when Read(record, AnswersJson.Default.SessionAfterContent) is { } after:
                _afters.Add(new AfterRow(after.Session, record.At, after.PainBefore, after.PainAfter, HasTingled(after.Felt), HasFeltSitBone(after.Felt)));
                break;
            case RecordKinds.StopReason when Read(record, AnswersJson.Default.StopReasonContent) is { } stop:
                _stops.Add(new StopRow(stop.Session, record.At, stop.Reason));
                break;
            case RecordKinds.CheckIn when Read(record, AnswersJson.Default.CheckInContent) is { } checkIn:
                _answers.Add(new AnswerRow(checkIn.Session, record.At, checkIn.Answer));
                break;
            case RecordKinds.AnkleCheck when Read(record, AnkleCheckContentJson.Default.AnkleCheckContent) is { } ankle:
                _ankles.Add(new AnkleRow(record.At, ankle.LeftCm, ankle.RightCm, IsLost(record)));
                break;
            case RecordKinds.Screening when Read(record, ScreeningContentJson.Default.ScreeningContent) is { } screening:
                _screenings.Add(new ScreeningRow(record.At, screening.Level, screening.RulesVersion, screening.Restrictions));
                break;
            case RecordKinds.Screening:
                // Answers of a shape this version cannot read still end what earlier ones allowed.
                _screenings.Add(new ScreeningRow(record.At, "", 0, []));
                break;
            default:
                AddPractice(record);
                break;
        }
    }

    private void Count(PracticeRecord record, bool isSession)
    {
        PersonRow person = _people.GetValueOrDefault(record.Person) ?? new PersonRow(record.Person, 0, null);
        string? name = record.Kind == RecordKinds.Profile ? Read(record, ProfileContentJson.Default.ProfileContent)?.Name : null;
        _people[record.Person] = person with
        {
            Sessions = person.Sessions + (isSession ? 1 : 0),
            Name = name is null ? person.Name : new Dated<string>(record.At, name),
        };
    }

    private void AddPractice(PracticeRecord record)
    {
        switch (record.Kind)
        {
            case RecordKinds.HabitCheckIn when Read(record, PracticeJson.Default.HabitCheckInContent) is { } checkIn:
                AddCheckIn(record, checkIn);
                break;
            case RecordKinds.Habit when Read(record, PracticeJson.Default.HabitContent) is { } habit:
                _habits.Add(new Dated<HabitContent>(record.At, habit));
                break;
            case RecordKinds.StandingCheck when Read(record, PracticeJson.Default.StandingCheckContent) is { } check:
                int yes = check.Signs.Values.Count(answer => answer == StandingCheckContent.Yes);
                _standing.Add(new StandingRow(record.At, yes, yes + check.Signs.Values.Count(answer => answer == StandingCheckContent.No), IsLost(record)));
                break;
            case RecordKinds.StandingNotes when Read(record, PracticeJson.Default.StandingNotesContent) is { } notes:
                _notes.Add(new Dated<StandingNotesContent>(record.At, notes));
                break;
            case RecordKinds.Plan when Read(record, PracticeJson.Default.PlanContent) is { } plan:
                _plans.Add(new Dated<PlanContent>(record.At, plan));
                break;
            case RecordKinds.Reminders when Read(record, PracticeJson.Default.RemindersContent) is { } reminders:
                _reminders = new Dated<RemindersContent>(record.At, reminders, record.Zone);
                break;
            case RecordKinds.Feed when Read(record, PracticeJson.Default.FeedContent) is { } feed:
                _feed = new Dated<FeedContent>(record.At, feed);
                break;
        }
    }

    private void AddCheckIn(PracticeRecord record, HabitCheckInContent checkIn)
    {
        DateTimeOffset at = record.At;
        (DateOnly Monday, string Habit, bool IsLost) key = (PracticeWeek.MondayOf(DateOnly.FromDateTime(at.DateTime)), checkIn.Habit, IsLost(record));
        HabitWeekRow week = _habitWeeks.GetValueOrDefault(key) ?? new HabitWeekRow(key.Monday, key.Habit, 0, 0, 0, at, key.IsLost);
        _habitWeeks[key] = checkIn.Answer switch
        {
            HabitCheckInContent.Noticed => week with { Noticed = week.Noticed + 1, Last = at },
            HabitCheckInContent.Did => week with { Did = week.Did + 1, Last = at },
            _ => week with { NotNow = week.NotNow + 1, Last = at },
        };
    }

    private static SessionRow RowOf(PracticeRecord record, SessionContent session) => new(
        record.Id,
        record.At,
        HeldDose.Of(session),
        HeldDose.Counted(session),
        session.Variant,
        session.Ended == "stopped",
        session.PainBefore,
        session.PainAfter,
        session.StopReason,
        HasTingled(session.Felt) || session.StopReason == NextDose.Tingling,
        HasFeltSitBone(session.Felt));

    private static bool IsLost(PracticeRecord record) => DeviceClock.HadLostItsDate(record.Id, record.At);

    private static bool HasTingled(IReadOnlyList<string> felt) => felt.Contains(NextDose.Tingling);

    private static bool HasFeltSitBone(IReadOnlyList<string> felt) => felt.Contains(NextDose.SitBone);

    private static T? Read<T>(PracticeRecord record, JsonTypeInfo<T> type)
        where T : class => ContentRules.ContentOf(record, record.Kind, type);
}
