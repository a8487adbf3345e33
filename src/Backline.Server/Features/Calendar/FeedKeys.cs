using System.Security.Cryptography;
using System.Text;
using Backline.Practice.Records;
using Backline.Progress.Records;

namespace Backline.Server.Features.Calendar;

/// <summary>Whose feed a secret opens. Every known secret is compared, each in the same time whatever was sent.</summary>
internal static class FeedKeys
{
    /// <summary>The person, or <see langword="null"/> when no feed in force has this secret.</summary>
    public static Guid? PersonOf(IEnumerable<PracticeRecord> feeds, string candidate)
    {
        byte[] sent = HashOf(candidate);
        Guid? found = null;
        foreach (IGrouping<Guid, PracticeRecord> person in feeds.GroupBy(record => record.Person))
        {
            // The latest counts: an earlier secret was taken back by it.
            FeedContent? content = ContentRules.ContentOf(person.MaxBy(record => (record.At, record.Id))!, RecordKinds.Feed, PracticeJson.Default.FeedContent); // a group has one
            bool isTheirs = CryptographicOperations.FixedTimeEquals(HashOf(content?.Secret ?? ""), sent);
            found = isTheirs && content?.Secret is not null ? person.Key : found;
        }

        return found;
    }

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
