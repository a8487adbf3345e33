using Backline.Server.Hosting;
using Backline.Server.Problems;
using Backline.Server.Protection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backline.Server.Features.Records;

/// <summary>The second copy of the records: give, take, erase.</summary>
internal static class RecordEndpoints
{
    public static void MapRecords(this IEndpointRouteBuilder app, ServeOptions options)
    {
        const string Address = "/api/records";
        RouteGroupBuilder records = app.MapGroup(Address).AddEndpointFilter<RequireToken>();
        PullRecords.Map(records);
        PushRecords.Map(records, options.LargestPush);
        EraseRecords.Map(records);
        app.MapOtherMethods(Address, "GET, HEAD, POST, DELETE");
    }
}
