using System.Text.RegularExpressions;
using Backline.Server.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Backline.Server.WebApp;

/// <summary>Sends the web app: its files as they are, and its one page for every address of a screen.</summary>
internal static partial class WebAppEndpoints
{
    public static void MapWebApp(this WebApplication app, WebAppFiles files) => app.MapFallback("{**path}", context => Answer(context, files));

    private static Task Answer(HttpContext context, WebAppFiles files)
    {
        HttpRequest request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return context.RefuseMethod("GET, HEAD", "What is at this address can be read, nothing else.");
        }

        WebAppFile? file = files.At(request.Path.Value ?? "") ?? (IsScreen(request) ? files.Page : null);
        return file is null
            ? context.Refuse(StatusCodes.Status404NotFound, "Not here", "There is nothing at this address.")
            : Send(context, file);
    }

    private static Task Send(HttpContext context, WebAppFile file)
    {
        HttpResponse response = context.Response;
        WebAppFile sent = file;
        if (file.Compressed.Count > 0)
        {
            response.Headers.Vary = HeaderNames.AcceptEncoding;
            IList<StringWithQualityHeaderValue> accepted = context.Request.GetTypedHeaders().AcceptEncoding;
            foreach ((string encoding, WebAppFile copy) in file.Compressed)
            {
                if (accepted.Any(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && value.Quality is not 0))
                {
                    response.Headers.ContentEncoding = encoding;
                    sent = copy;
                    break;
                }
            }
        }

        response.Headers.CacheControl = file.CacheControl;
        bool isWhole = ReferenceEquals(sent, file);
        return TypedResults.PhysicalFile(sent.FullPath, file.ContentType, entityTag: sent.Tag, enableRangeProcessing: isWhole).ExecuteAsync(context);
    }

    // A plain path that a browser goes to. An older browser says only that it wants a page.
    private static bool IsScreen(HttpRequest request)
    {
        StringValues mode = request.Headers["Sec-Fetch-Mode"];
        bool isNavigation = mode.Count > 0 ? mode is ["navigate"] : request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        string path = request.Path.Value ?? "";
        return path == "/" || (isNavigation && ScreenPath().IsMatch(path) && !path.StartsWith("/api/", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"^(/[A-Za-z0-9-]+)+/?$", RegexOptions.CultureInvariant)]
    private static partial Regex ScreenPath();
}
