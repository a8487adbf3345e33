using Backline.Practice.Measures;
using Backline.Practice.Records;
using Backline.Progress.Doses;

namespace Backline.Progress.Summaries;

/// <summary>Gathers what cameras saw in the holds, by week.</summary>
internal sealed class HoldReading
{
    // The knee and the shin are what the coach asks for, the bow what the person gives; the foot's pitch is the roll's own.
    private static readonly string[] Kept =
    [
        .. new[] { Measure.HipFlexion, Measure.TrunkInclination, Measure.AnkleDorsiflexion, Measure.KneeFlexion, Measure.ShankInclination }.Select(MeasureNames.NameOf),
    ];

    private static readonly string ByRoll = MeasureNames.NameOf(Measure.AnkleDorsiflexion);

    private readonly Dictionary<(DateOnly Monday, string Measure, string Variant, int RollCm, bool IsLost), HoldWeekRow> _weeks = [];

    public IReadOnlyList<HoldWeekRow> Rows => Ordered(_weeks.Values);

    public static IReadOnlyList<HoldWeekRow> Ordered(IEnumerable<HoldWeekRow> rows) =>
    [
        .. rows.OrderBy(row => row.Monday).ThenBy(row => row.Measure, StringComparer.Ordinal).ThenBy(row => row.Variant, StringComparer.Ordinal).ThenBy(row => row.RollCm ?? -1).ThenBy(row => row.IsLost),
    ];

    public void Add(PracticeRecord record, SessionContent session)
    {
        if (HeldDose.Counted(session).TotalSeconds <= 0)
        {
            return;
        }

        DateOnly monday = PracticeWeek.MondayOf(DateOnly.FromDateTime(record.At.DateTime));
        bool isLost = DeviceClock.HadLostItsDate(record.Id, record.At);
        foreach (MeasureSummary seen in MeasureBounds.Of(session).Where(seen => Kept.Contains(seen.Measure) && double.IsFinite(seen.Median) && seen.StandardError > 0))
        {
            int? roll = seen.Measure == ByRoll && session.RollCm is { } cm ? (int)Math.Round(cm) : null;
            var row = new HoldWeekRow(monday, seen.Measure, session.Variant, roll, 1, seen.Median, seen.StandardError, record.At, isLost);
            _weeks[row.Key] = _weeks.TryGetValue(row.Key, out HoldWeekRow? known) ? known.With(row) : row;
        }
    }
}
