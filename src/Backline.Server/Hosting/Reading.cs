using Microsoft.AspNetCore.Http;

namespace Backline.Server.Hosting;

/// <summary>How what can only be read is asked for.</summary>
internal static class Reading
{
    /// <summary>Whole, or its headers alone: some programs look before they take. The web server leaves the body out.</summary>
    public static IReadOnlyList<string> Methods { get; } = [HttpMethods.Get, HttpMethods.Head];
}
