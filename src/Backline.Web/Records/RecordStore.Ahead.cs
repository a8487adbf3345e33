using System.Globalization;
using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Progress.Summaries;
using Microsoft.JSInterop;

namespace Backline.Web.Records;

/// <summary>What a clock that ran ahead has dated in days that have not come.</summary>
internal sealed partial class RecordStore
{
    // What is said now counts from now on: this person's records that it replaces, and that would win over it until their day comes.
    private async Task<Erasure[]> OvertakenAsync(PracticeRecord made, DateTimeOffset now) =>
        LatestCounts.IsOf(made.Kind)
            ? [.. (await AheadAsync(made, now)).Where(record => LatestCounts.IsOfOneThing(record, made)).DistinctBy(record => record.Id).Select(record => new Erasure(record.Id, now))]
            : [];

    private async Task<IEnumerable<PracticeRecord>> AheadAsync(PracticeRecord made, DateTimeOffset now)
    {
        if (!DeviceClock.MayBeRight(now))
        {
            return [];
        }

        IEnumerable<PracticeRecord> found = Unkept.Records;
        try
        {
            // Days go by where something happened, which is at most a day from here.
            found = found.Concat((await Shelf.SinceAsync(now.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))).Records);
        }
        catch (JSException)
        {
            // A shelf that cannot be read keeps nobody from saying something; the put told the trouble.
        }

        return found.Where(record => record.At > now && record.Id != made.Id && Mine.Contains(record.Person));
    }
}
