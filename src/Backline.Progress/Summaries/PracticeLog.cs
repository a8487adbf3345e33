using Backline.Practice.Records;
using Backline.Progress.Doses;

namespace Backline.Progress.Summaries;

/// <summary>All that a person did, as progress, plan and habits read it. Made from months in any order.</summary>
public sealed record PracticeLog
{
    /// <summary>The level of the row that stands in place of safety answers dated ahead.</summary>
    public const string AheadLevel = "ahead";

    /// <summary>Nothing yet.</summary>
    public static PracticeLog Empty { get; } = Of(Array.Empty<MonthSummary>());

    /// <value>The time it is as of (<see cref="AsOf"/>), where the person is; <see langword="null"/> when nobody said, or by a clock that cannot be right.</value>
    public DateTimeOffset? Now { get; init; }

    /// <value>What <see cref="AsOf"/> left out, being dated by a clock that had lost its date; none before it is asked, and by a clock that cannot be right.</value>
    public LostEntries Lost { get; init; } = LostEntries.None;

    /// <value>Sessions, oldest first.</value>
    public required IReadOnlyList<LoggedSession> Sessions { get; init; }

    /// <value>Knee-to-wall checks, oldest first.</value>
    public required IReadOnlyList<AnkleRow> Ankles { get; init; }

    /// <value>Standing self-checks, oldest first.</value>
    public required IReadOnlyList<StandingRow> Standing { get; init; }

    /// <value>Check-ins by week and habit, oldest first; one row for a week and a habit, and one for what a clock dated so that had lost its date.</value>
    public required IReadOnlyList<HabitWeekRow> HabitWeeks { get; init; }

    /// <value>Safety questions answered, oldest first.</value>
    public required IReadOnlyList<ScreeningRow> Screenings { get; init; }

    /// <value>What cameras saw in the holds, oldest first; one row for a week, a measure and a way to stand, and one for what a clock dated so that had lost its date.</value>
    public required IReadOnlyList<HoldWeekRow> HoldWeeks { get; init; }

    /// <value>1. Sessions this version cannot read, being written by a newer one or damaged. They are kept all the same.</value>
    public int UnreadableSessions { get; init; }

    /// <value>Everybody there are records of, others too.</value>
    public required IReadOnlyList<PersonRow> People { get; init; }

    /// <value>What was said of habits, oldest first.</value>
    public required IReadOnlyList<Dated<HabitContent>> HabitsSaid { get; init; }

    /// <value>Each habit as it stands, in the order it was last changed.</value>
    public IReadOnlyList<Dated<HabitContent>> Habits =>
        [.. Ordered(HabitsSaid.GroupBy(said => said.Content.Habit).Select(said => said.Last()), said => said.At)];

    /// <value>Notes on shoes and sitting, oldest first.</value>
    public required IReadOnlyList<Dated<StandingNotesContent>> Notes { get; init; }

    /// <value>What was said of the plan, oldest first.</value>
    public required IReadOnlyList<Dated<PlanContent>> Plans { get; init; }

    /// <value>The plan as it stands, or <see langword="null"/> when the person never said.</value>
    public PlanContent? Plan => Plans is [.., { } latest] ? latest.Content : null;

    /// <value>The reminders as they stand, or <see langword="null"/> when the person never said.</value>
    public Dated<RemindersContent>? Reminders { get; init; }

    /// <value>The secret of the calendar feed, or <see langword="null"/> when there is none.</value>
    public string? FeedSecret { get; init; }

    /// <value>What the answers after the sessions ask of the next one.</value>
    public NextDose NextDose => NextDose.Of(this);

    /// <summary>The log without what is dated later than now, by a clock that ran ahead: it is kept, and advises nothing until its day.</summary>
    /// <param name="now">Now, where the person is.</param>
    /// <remarks>
    /// <para>What lies ahead by no more than <see cref="DeviceClock.Tolerance"/> is as of now: it comes from another device, whose clock is a little fast.</para>
    /// <para>Answers to the safety questions dated ahead may be older or newer than the others: in their place stands a row nothing can be
    /// read from, of the level <see cref="AheadLevel"/>, so that the questions are asked anew. Those answers erase the ones dated ahead.</para>
    /// <para>Habits, reminders, the feed and notes stand as they were said last. What was said of a session stands with
    /// the session; an answer dated ahead is taken as given with it.</para>
    /// <para>Sessions, checks and check-ins dated by a clock that had lost its date are left out too, each by its own id (<see cref="DeviceClock.HadLostItsDate"/>);
    /// <see cref="Lost"/> counts them. What was typed in of such a time later counts.</para>
    /// <para>By a clock that cannot be right nothing is told apart, and nothing is left out.</para>
    /// </remarks>
    public PracticeLog AsOf(DateTimeOffset now)
    {
        if (!DeviceClock.MayBeRight(now))
        {
            return this;
        }

        // Weeks go by where something happened, which is at most a day from here.
        DateOnly tomorrow = DateOnly.FromDateTime(now.DateTime).AddDays(1);
        DateTimeOffset until = now + DeviceClock.Tolerance;
        ScreeningRow[] answered = [.. Screenings.Where(row => row.At <= until)];
        return this with
        {
            Now = now,
            Lost = LostEntries.In(this) is { Total: > 0 } lost ? lost : Lost, // asked of a log that left them out already, it still tells
            Sessions = [.. Sessions.Where(session => session.At <= until && !session.IsLost).Select(session => AnsweredBy(session, until))],
            Ankles = [.. Ankles.Where(row => row.At <= until && !row.IsLost)],
            Standing = [.. Standing.Where(row => row.At <= until && !row.IsLost)],
            HabitWeeks = [.. HabitWeeks.Where(row => row.Monday <= tomorrow && !row.IsLost)],
            HoldWeeks = [.. HoldWeeks.Where(row => row.Monday <= tomorrow && !row.IsLost)],
            Plans = [.. Plans.Where(plan => plan.At <= until)],
            Screenings = answered.Length == Screenings.Count ? answered : [.. answered, new ScreeningRow(now, AheadLevel, 0, [])],
        };
    }

    private static LoggedSession AnsweredBy(LoggedSession session, DateTimeOffset until) =>
        session.Signs.AnsweredAt > until ? session with { Signs = session.Signs with { AnsweredAt = session.At } } : session;

    /// <summary>The log of a person's records.</summary>
    /// <param name="records">Records of any kinds and months, in any order.</param>
    public static PracticeLog Of(IEnumerable<PracticeRecord> records) =>
        Of([.. records.GroupBy(MonthSummary.MonthOf).Select(month => MonthSummary.Of(month))]);

    /// <summary>The log of months.</summary>
    /// <param name="months">Summaries of different months, in any order.</param>
    public static PracticeLog Of(IReadOnlyCollection<MonthSummary> months)
    {
        ArgumentNullException.ThrowIfNull(months);
        return new PracticeLog
        {
            Sessions = Joined(months),
            Ankles = [.. Ordered(months.SelectMany(month => month.Ankles), row => row.At)],
            Standing = [.. Ordered(months.SelectMany(month => month.Standing), row => row.At)],
            HabitWeeks = Weeks(months),
            Screenings = [.. Ordered(months.SelectMany(month => month.Screenings), row => row.At)],
            HoldWeeks = HoldReading.Ordered(months.SelectMany(month => month.HoldWeeks).GroupBy(row => row.Key).Select(parts => parts.Aggregate((one, other) => one.With(other)))),
            UnreadableSessions = months.Sum(month => month.UnreadableSessions),
            People = PersonRow.Joined(months.SelectMany(month => month.People)),
            HabitsSaid = [.. Ordered(months.SelectMany(month => month.Habits), said => said.At)],
            Notes = [.. Ordered(months.SelectMany(month => month.Notes), row => row.At)],
            Plans = [.. Ordered(months.SelectMany(month => month.Plans), plan => plan.At)],
            Reminders = Ordered(months.Select(month => month.Reminders).OfType<Dated<RemindersContent>>(), set => set.At).LastOrDefault(),
            FeedSecret = Ordered(months.Select(month => month.Feed).OfType<Dated<FeedContent>>(), feed => feed.At).LastOrDefault()?.Content.Secret,
        };
    }

    // Months come in any order. What two of them hold of one instant was said at different offsets: the offset parts it, so that the order is one.
    private static IOrderedEnumerable<T> Ordered<T>(IEnumerable<T> rows, Func<T, DateTimeOffset> at) => rows.OrderBy(at).ThenBy(row => at(row).Offset);

    private static LoggedSession[] Joined(IReadOnlyCollection<MonthSummary> months)
    {
        Dictionary<Guid, AfterRow> afters = Latest(months.SelectMany(month => month.Afters), row => row.Session, row => row.At);
        Dictionary<Guid, AnswerRow?> answers = months.SelectMany(month => month.Answers).GroupBy(row => row.Session)
            .ToDictionary(rows => rows.Key, rows => NextDayAnswer.Worst(rows, row => row.Answer, row => row.At));
        Dictionary<Guid, StopRow> stops = Latest(months.SelectMany(month => month.Stops), row => row.Session, row => row.At);
        return
        [
            .. from row in months.SelectMany(month => month.Sessions)
               orderby row.At, row.Id
               let after = afters.GetValueOrDefault(row.Id)
               let stop = stops.GetValueOrDefault(row.Id)?.Reason ?? row.StopReason
               let answer = answers.GetValueOrDefault(row.Id)
               let signs = new SessionSigns(answer?.Answer, answer?.At, stop == NextDose.Tingling || (after?.Tingled ?? row.Tingled), after?.SitBone ?? row.SitBone)
               select new LoggedSession(row.Id, row.At, row.Held, row.HeldBy, row.Variant, row.IsStopped, after?.PainBefore ?? row.PainBefore, after?.PainAfter ?? row.PainAfter, stop, signs),
        ];
    }

    // The latest of each session's rows counts.
    private static Dictionary<Guid, T> Latest<T>(IEnumerable<T> rows, Func<T, Guid> session, Func<T, DateTimeOffset> at)
    {
        Dictionary<Guid, T> latest = [];
        foreach (T row in Ordered(rows, at))
        {
            latest[session(row)] = row;
        }

        return latest;
    }

    // A week may lie in two months.
    private static HabitWeekRow[] Weeks(IReadOnlyCollection<MonthSummary> months) =>
    [
        .. from row in months.SelectMany(month => month.HabitWeeks)
           group row by (row.Monday, row.Habit, row.IsLost) into week
           orderby week.Key.Monday, week.Key.Habit, week.Key.IsLost
           select new HabitWeekRow(
               week.Key.Monday,
               week.Key.Habit,
               week.Sum(row => row.Noticed),
               week.Sum(row => row.Did),
               week.Sum(row => row.NotNow),
               Ordered(week, row => row.Last).Last().Last,
               week.Key.IsLost),
    ];
}
