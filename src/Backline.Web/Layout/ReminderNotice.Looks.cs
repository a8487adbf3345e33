using Backline.Practice.Records;
using Backline.Progress.Reminders;
using Backline.Progress.Summaries;
using Microsoft.JSInterop;

namespace Backline.Web.Layout;

/// <summary>What it looks at, now and then: what fell due is told, what stands is shown, what no longer does goes.</summary>
public sealed partial class ReminderNotice
{
    private const int KeptWeeks = 40; // rows of the latest weeks, one a habit

    private bool _isLooking;
    private bool _isWantedAgain;

    private delegate IReadOnlyList<DueReminder> Reading(
        RemindersContent content, IReadOnlyCollection<LoggedThing> logged, IReadOnlySet<string> shown, DateTimeOffset now, TimeZoneInfo zone);

    /// <summary>Looks what is due and what stands; when this page comes to the front, at once.</summary>
    internal async Task LookAsync()
    {
        _isWantedAgain = _isLooking; // it may have come to the front since that look began
        if (_isLooking || _isLeft || _module is not { } module || _claims is not { } claims)
        {
            return;
        }

        _isLooking = true;
        try
        {
            await Store.OpenAsync(); // whose page it is
            await DropAsync(); // what was yesterday's, whether anybody looks or not
            if (!_isLeft && await module.InvokeAsync<bool>("mayTell", Store.ChoiceSuffix))
            {
                Guid? who = Store.Person;
                await TellAsync(module, claims, who);
                await DropAsync();
                await ShowAsync(who);
            }
        }
        finally
        {
            _isLooking = false;
        }

        if (_isWantedAgain)
        {
            await LookAsync();
        }
    }

    // Left, or another's by now: what was read is nobody's here.
    private bool IsOver(Guid? who) => _isLeft || Store.Person != who;

    private async Task TellAsync(IJSObjectReference module, ReminderClaims claims, Guid? who)
    {
        IReadOnlyList<DueReminder> all = await InTimeAsync(await ReadAsync(ReminderClock.Due));
        if (IsOver(who) || all.Count == 0 || await IsInSessionAsync())
        {
            return;
        }

        DateTimeOffset now = Clock.GetUtcNow();
        foreach (IGrouping<string, DueReminder> each in all.GroupBy(due => due.Reminder.About))
        {
            DueReminder last = each.MaxBy(due => due.At)!; // no group is empty
            string[] notes = [last.ShownNote(now), .. each.Where(due => due != last).SelectMany(due => (string[])[due.Key, due.ShownNote(now)])];
            if (IsOver(who) || !await claims.ClaimAsync(last.Key, notes) || IsOver(who))
            {
                continue; // a page that is left tells nobody: what it has not claimed comes elsewhere, what it has stands there
            }

            bool isStretch = IsStretch(last);
            await module.InvokeVoidAsync(
                "notify", isStretch ? "The calf stretch" : "How am I standing?", isStretch ? "Two minutes, if the leg says yes." : "One look, then carry on.", NameOf(last), PageOf(last));
        }
    }

    private async Task<IReadOnlyList<DueReminder>> InTimeAsync(IReadOnlyList<DueReminder> due)
    {
        DateTimeOffset now = Clock.GetUtcNow();
        return due.Count == 0 ? due : ReminderClock.SetInTime(due, await Logs.RemindersSinceAsync(now - ReminderClock.Lasts), now);
    }

    private async Task ShowAsync(Guid? who)
    {
        Line[] missing = [.. (await ReadAsync(ReminderClock.Standing)).Select(due => new Line(NameOf(due), due)).Where(line => _lines.All(shown => shown.Name != line.Name))];
        if (IsOver(who) || missing.Length == 0 || await IsInSessionAsync())
        {
            return;
        }

        foreach (Line line in missing)
        {
            if (IsOver(who) || _held is not { } held || !await held.InvokeAsync<bool>("take", line.Name))
            {
                continue;
            }

            if (IsOver(who))
            {
                await LetGoAsync(line);
                continue;
            }

            _lines.Add(line);
            StateHasChanged();
        }
    }

    // It may be done, put off, taken away or erased, also in another tab; another may have come, or another day; and who rests is not called.
    private async Task DropAsync()
    {
        Line[] before = [.. _lines]; // what is shown meanwhile was read later
        if (before.Length > 0)
        {
            HashSet<string> standing = [.. (await ReadAsync(ReminderClock.Standing)).Select(NameOf)];
            await RemoveAsync(before.Where(line => !standing.Contains(line.Name)));
        }
    }

    private async Task<IReadOnlyList<DueReminder>> ReadAsync(Reading reading)
    {
        Hiding.LookAgain(); // another tab may have hidden what was done
        PracticeLog all = await Logs.ReadAsync();
        if (all.Reminders?.Content is not { Times.Count: > 0 } || Hiding.IsHidden)
        {
            return []; // as with most people, every half minute
        }

        PracticeLog log = all.AsOf(Clock.GetLocalNow());
        return log.Reminders?.Content is { Times.Count: > 0 } content && _claims is { } claims
            ? reading(WantedReminders.Of(log, content), LoggedOf(log), await claims.ReadAsync(), Clock.GetLocalNow(), Clock.LocalTimeZone)
            : [];
    }

    private async Task<bool> IsInSessionAsync() => _running is { } running && await running.FindAsync() is { Count: > 0 };

    private static LoggedThing[] LoggedOf(PracticeLog log) =>
    [
        .. log.Sessions.TakeLast(4).Select(session => new LoggedThing(ReminderTime.Stretch, session.At)),
        .. log.HabitWeeks.TakeLast(KeptWeeks).Select(week => new LoggedThing(ReminderTime.Standing, week.Last)),
        .. log.Standing.TakeLast(1).Select(check => new LoggedThing(ReminderTime.Standing, check.At)),
    ];
}
