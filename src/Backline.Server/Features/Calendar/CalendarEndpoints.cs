using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Backline.Server.Features.Calendar;

/// <summary>The reminders as a calendar that programs subscribe to.</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendar(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder calendar = app.MapGroup("/calendar");
        ReadFeed.Map(calendar);
    }
}
