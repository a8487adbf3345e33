using System.Net;
using System.Net.Sockets;

namespace Backline.Browser.Tests.Kit;

/// <summary>A file server as plain as they come: a folder, <c>index.html</c> for a folder's address, 404 for the rest.</summary>
internal sealed class PlainFileServer : IDisposable
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html",
        [".js"] = "text/javascript",
        [".css"] = "text/css",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".wasm"] = "application/wasm",
        [".webmanifest"] = "application/manifest+json",
    };

    private readonly HttpListener _listener = new();
    private readonly string _root;

    public PlainFileServer(string folder)
    {
        _root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        Url = new Uri($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Url.AbsoluteUri);
        _listener.Start();
        _ = Serve();
    }

    public Uri Url { get; }

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return; // closed
            }

            _ = Task.Run(() => Answer(context));
        }
    }

    private void Answer(HttpListenerContext context)
    {
        string path = Path.GetFullPath(_root + Uri.UnescapeDataString(context.Request.Url!.AbsolutePath)); // a request has an address
        if (Directory.Exists(path))
        {
            path = Path.Combine(path, "index.html");
        }

        using HttpListenerResponse response = context.Response;
        try
        {
            if (!path.StartsWith(_root, StringComparison.Ordinal) || !File.Exists(path))
            {
                response.StatusCode = 404;
                return;
            }

            response.ContentType = Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
            using FileStream file = File.OpenRead(path);
            response.ContentLength64 = file.Length;
            if (context.Request.HttpMethod != "HEAD")
            {
                file.CopyTo(response.OutputStream);
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or IOException)
        {
            // The browser went away.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
