using System.Text;
using Backline.Practice.Records;
using Backline.Progress.Calendars;
using Backline.Progress.Records;
using Backline.Storage;
using Backline.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Backline.Server.Features.Calendar;

/// <summary>
/// <c>GET /calendar/{secret}.ics</c>: the reminders of the person whose secret it is. Calendar programs send no token, so the
/// address itself is the key; it tells when the reminders are and nothing else, and a new secret ends it.
/// </summary>
internal static class ReadFeed
{
    private const string CalendarType = "text/calendar; charset=utf-8";

    public static void Map(RouteGroupBuilder calendar) => calendar.MapGet("/{secret}.ics", Handle);

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(
        string secret, HttpContext context, BacklineDb db, CancellationToken cancel)
    {
        IReadOnlyList<PracticeRecord> feeds = await db.Find(new RecordQuery(Kind: RecordKinds.Feed), cancel);
        IReadOnlyCollection<Guid> ids = FeedKeys.PersonsOf(feeds, secret);
        List<PracticeRecord> kept = [];
        foreach (Guid id in ids)
        {
            kept.AddRange(await db.Find(new RecordQuery(id, RecordKinds.Reminders), cancel));
        }

        if (kept.MaxBy(record => (record.At, record.Id)) is not { } record
            || ContentRules.ContentOf(record, RecordKinds.Reminders, PracticeJson.Default.RemindersContent) is not { } reminders)
        {
            return TypedResults.Problem("There is no calendar at this address, or not any more.", statusCode: StatusCodes.Status404NotFound, title: "Not here");
        }

        // Lists of zones differ from machine to machine; the offset the reminders were set at is known in any case.
        TimeZoneInfo zone = TimeZoneInfo.TryFindSystemTimeZoneById(record.Zone, out TimeZoneInfo? known)
            ? known
            : TimeZoneInfo.CreateCustomTimeZone(record.Zone, record.At.Offset, record.Zone, record.Zone);
        context.Response.Headers.CacheControl = "private, no-cache";
        var app = new Uri($"{context.Request.Scheme}://{context.Request.Host.Value}/");
        return TypedResults.Text(CalendarFile.Write(reminders, new CalendarPlace(zone, app, record.At, record.Person)), CalendarType, Encoding.UTF8);
    }
}
