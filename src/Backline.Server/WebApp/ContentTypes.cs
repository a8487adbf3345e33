using Microsoft.AspNetCore.StaticFiles;

namespace Backline.Server.WebApp;

/// <summary>Which type a file is sent as. With <c>nosniff</c> a wrong one would stop the app.</summary>
internal static class ContentTypes
{
    private const string Unknown = "application/octet-stream";

    private static readonly FileExtensionContentTypeProvider Known = new()
    {
        Mappings =
        {
            [".webmanifest"] = "application/manifest+json",
            [".wasm"] = "application/wasm",
            [".js"] = "text/javascript",
            [".mjs"] = "text/javascript",
            [".jsonl"] = "application/jsonl",
        },
    };

    public static string Of(string path)
    {
        string type = Known.TryGetContentType(path, out string? known) ? known : Unknown;
        return type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" or "application/manifest+json" ? type + "; charset=utf-8" : type;
    }
}
