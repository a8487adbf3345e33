using Rule = System.TimeZoneInfo.AdjustmentRule;
using Transition = System.TimeZoneInfo.TransitionTime;

namespace Backline.Progress.Calendars;

/// <summary>A zone made of the moments its clocks change at, where somebody else than .NET knows them.</summary>
/// <remarks>
/// On Unix and in WebAssembly .NET leaves whole days and negative hours out of what a zone's rule says of the years to come (Thursday at 24:00, Saturday
/// at −1:00), so that its own zones change on the wrong day: Cairo, Santiago, Jerusalem, Nuuk and others.
/// </remarks>
public static class ZoneOfChanges
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    // Where clocks do not change a rule's change is one by nothing, and .NET asks for two days that differ.
    private static readonly (Transition Begin, Transition End) Never = (Fixed(new DateTime(1, 3, 1)), Fixed(new DateTime(1, 10, 1)));

    /// <summary>
    /// The zone: at every moment its offset is that of the last change until then. What else .NET tells of a zone (its base offset,
    /// whether it is daylight time, what a time of day is there) is not to be asked of it.
    /// </summary>
    /// <param name="id">The zone's name.</param>
    /// <param name="first">The offset before the first change. Offsets are whole minutes.</param>
    /// <param name="changes">The moments, in order, each with the offset that holds from then on; by at most 14 hours, and no two on one day of UTC.</param>
    public static TimeZoneInfo Make(string id, TimeSpan first, IEnumerable<DateTimeOffset> changes)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(changes);
        List<Rule> rules = [];
        (DateTime from, TimeSpan offset) = (DateTime.MinValue.Date, first);
        foreach (DateTimeOffset change in changes)
        {
            DateTime day = DateTime.SpecifyKind(change.UtcDateTime.Date, DateTimeKind.Unspecified);
            AddSteady(rules, from, day - Day, offset);
            rules.Add(OfDay(day, change, offset));
            (from, offset) = (day + Day, change.Offset);
        }

        AddSteady(rules, from, DateTime.MaxValue.Date, offset);
        return TimeZoneInfo.CreateCustomTimeZone(id, TimeSpan.Zero, id, id, id, [.. rules]);
    }

    // .NET finds the rule of a moment by its day at the base offset. That is zero here, so that a rule is of a day of UTC and its change cannot fall into another year than it.
    private static Rule OfDay(DateTime day, DateTimeOffset change, TimeSpan before)
    {
        Transition begin = Fixed(change.UtcDateTime + before); // as clocks show it that have not been changed
        Transition end = Fixed(day + (3 * Day) + change.Offset); // past the rule's day by more than any change: .NET asks for two times that differ
        return Rule.CreateAdjustmentRule(day, day, change.Offset - before, begin, end, before);
    }

    private static void AddSteady(List<Rule> rules, DateTime from, DateTime last, TimeSpan offset)
    {
        if (from <= last)
        {
            rules.Add(Rule.CreateAdjustmentRule(from, last, TimeSpan.Zero, Never.Begin, Never.End, offset));
        }
    }

    private static Transition Fixed(DateTime local) =>
        Transition.CreateFixedDateRule(DateTime.MinValue + local.TimeOfDay, local.Month, local.Day);
}
