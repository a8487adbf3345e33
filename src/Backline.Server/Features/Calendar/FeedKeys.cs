using System.Security.Cryptography;
using System.Text;
using Backline.Practice.Records;
using Backline.Progress.Records;

namespace Backline.Server.Features.Calendar;

/// <summary>Whose feed a secret opens. Every known secret is compared, each in the same time whatever was sent.</summary>
internal static class FeedKeys
{
    /// <summary>The ids of the person whose feed this is; none when no feed in force has this secret.</summary>
    public static IReadOnlyCollection<Guid> PersonsOf(IEnumerable<PracticeRecord> feeds, string candidate)
    {
        byte[] sent = HashOf(candidate);
        IReadOnlyCollection<Guid> found = [];
        foreach ((HashSet<Guid> ids, FeedContent? content) in LatestOfEach(feeds))
        {
            bool isTheirs = CryptographicOperations.FixedTimeEquals(HashOf(content?.Secret ?? ""), sent);
            found = isTheirs && content?.Secret is not null ? ids : found;
        }

        return found;
    }

    // The latest of a person counts, whichever of their devices kept it: an earlier secret was taken back by it.
    private static List<(HashSet<Guid> Ids, FeedContent? Content)> LatestOfEach(IEnumerable<PracticeRecord> feeds)
    {
        List<(HashSet<Guid> Ids, FeedContent? Content)> people = [];
        foreach (PracticeRecord record in feeds.OrderBy(record => (record.At, record.Id)))
        {
            FeedContent? content = ContentRules.ContentOf(record, RecordKinds.Feed, PracticeJson.Default.FeedContent);
            HashSet<Guid> ids = [record.Person, .. content?.Persons ?? []];
            foreach ((HashSet<Guid> earlier, _) in people.FindAll(one => one.Ids.Overlaps(ids)))
            {
                ids.UnionWith(earlier);
            }

            people.RemoveAll(one => one.Ids.Overlaps(ids));
            people.Add((ids, content));
        }

        return people;
    }

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
