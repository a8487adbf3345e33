using System.Security.Cryptography;
using System.Text;
using Backline.Practice.Records;
using Backline.Progress.Calendars;
using Backline.Progress.Records;
using Backline.Progress.Reminders;
using Backline.Progress.Summaries;
using Backline.Server.Features.Introduction;
using Backline.Server.Hosting;
using Backline.Server.Zones;
using Backline.Storage;
using Backline.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Backline.Server.Features.Calendar;

/// <summary>
/// <c>GET /calendar/{secret}.ics</c>: the reminders of the person whose secret it is. Calendar programs send no token, so the
/// address itself is the key; it tells when the reminders are and nothing else, and a new secret ends it. While the person rests, or
/// is to leave the stretch, it holds no stretch.
/// </summary>
internal static class ReadFeed
{
    private const string CalendarType = "text/calendar; charset=utf-8";

    // What tells whether there is a stretch to be reminded of.
    private static readonly string[] Deciding =
        [RecordKinds.Plan, RecordKinds.Screening, RecordKinds.Session, RecordKinds.SessionAfter, RecordKinds.StopReason, RecordKinds.CheckIn];

    public static void Map(RouteGroupBuilder calendar) => calendar.MapMethods("/{secret}.ics", Reading.Methods, Handle);

    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        string secret, HttpContext context, BacklineDb db, CancellationToken cancel)
    {
        string last = await db.LastArrivals(cancel); // before anything is read: what arrives meanwhile makes another
        context.Response.Headers.CacheControl = "private, no-cache";
        IReadOnlyList<PracticeRecord> feeds = await db.Find(new RecordQuery(Kind: RecordKinds.Feed), cancel);
        IReadOnlyCollection<Guid> ids = FeedKeys.PersonsOf(feeds, secret);
        var tag = EntityTagHeaderValue.Parse(TagOf(ids, last, context.Request.Host.Value));
        if (ids.Count > 0 && context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)))
        {
            context.Response.GetTypedHeaders().ETag = tag;
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        List<PracticeRecord> kept = await FindAll(db, ids, [RecordKinds.Reminders], cancel);
        if (LatestOf(kept) is not var (record, reminders))
        {
            return TypedResults.Problem("There is no calendar at this address, or not any more.", statusCode: StatusCodes.Status404NotFound, title: "Not here");
        }

        // Lists of zones differ from machine to machine; the offset the reminders were set at is known in any case.
        TimeZoneInfo zone = WorldZones.Find(record.Zone)
            ?? (TimeZoneInfo.TryFindSystemTimeZoneById(record.Zone, out TimeZoneInfo? known) ? known : ZoneOfChanges.Make(record.Zone, record.At.Offset, []));
        var log = PracticeLog.Of(await FindAll(db, ids, Deciding, cancel)); // nothing dated ahead is left out: who said they rest, rest
        context.Response.GetTypedHeaders().ETag = tag;
        var app = new Uri($"{context.Request.Scheme}://{context.Request.Host.Value}/");
        string text = CalendarFile.Write(WantedReminders.Of(log, reminders), new CalendarPlace(zone, app, record.At, record.Person));
        return TypedResults.Text(text, CalendarType, Encoding.UTF8);
    }

    // As in the app: what cannot be read, being of a newer Backline or damaged, leaves the one before it in force.
    private static (PracticeRecord Record, RemindersContent Content)? LatestOf(IEnumerable<PracticeRecord> kept)
    {
        foreach (PracticeRecord record in kept.OrderByDescending(record => (record.At, record.Id)))
        {
            if (ContentRules.ContentOf(record, RecordKinds.Reminders, PracticeJson.Default.RemindersContent) is { } content)
            {
                return (record, content);
            }
        }

        return null;
    }

    // Calendar programs ask again and again. Five years need not be read to tell them that nothing arrived since.
    private static string TagOf(IReadOnlyCollection<Guid> ids, string last, string? host)
    {
        string told = $"{ServerVersion.Text} {host} {last} {string.Join(' ', ids.Order())}";
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told)).AsSpan(0, 16))}\"";
    }

    private static async Task<List<PracticeRecord>> FindAll(BacklineDb db, IReadOnlyCollection<Guid> ids, string[] kinds, CancellationToken cancel)
    {
        List<PracticeRecord> found = [];
        foreach (Guid id in ids)
        {
            foreach (string kind in kinds)
            {
                found.AddRange(await db.Find(new RecordQuery(id, kind), cancel));
            }
        }

        return found;
    }
}
