using Microsoft.AspNetCore.Builder;

namespace Backline.Server.Protection;

/// <summary>The headers that every answer carries.</summary>
internal static class SecurityHeaders
{
    /// <summary>Names and values; the static site's hosts are given the same list.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> For(IReadOnlyCollection<string> importMapHashes) =>
    [
        new("Content-Security-Policy", ContentSecurityPolicy.ForHeader(importMapHashes)),
        new("X-Content-Type-Options", "nosniff"),
        new("X-Frame-Options", "DENY"),
        new("Referrer-Policy", "no-referrer"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
        new("Permissions-Policy", "camera=(self), screen-wake-lock=(self), microphone=(), geolocation=(), payment=(), usb=(), serial=()"),
    ];

    public static void UseSecurityHeaders(this WebApplication app, IReadOnlyCollection<string> importMapHashes)
    {
        IReadOnlyList<KeyValuePair<string, string>> headers = For(importMapHashes);
        app.Use((context, next) =>
        {
            // At the last moment: what answers an error starts from empty headers.
            context.Response.OnStarting(() =>
            {
                foreach ((string name, string value) in headers)
                {
                    context.Response.Headers[name] = value;
                }

                return Task.CompletedTask;
            });
            return next(context);
        });
    }
}
