using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Backline.Server.Problems;

/// <summary>A request the web server itself could not accept: too large, too slow, cut off.</summary>
internal sealed class BadRequestAnswer : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException bad)
        {
            return false;
        }

        string detail = bad.StatusCode switch
        {
            StatusCodes.Status413PayloadTooLarge => "The body is larger than this takes at once. Send it in parts.",
            StatusCodes.Status408RequestTimeout => "The body came too slowly. Nothing of it was saved; send it again.",
            _ => "The request could not be read. Nothing of it was saved.",
        };
        await httpContext.Refuse(bad.StatusCode, "Not accepted", detail);
        return true;
    }
}
