using System.Reflection;

namespace Backline.Server.Features.Introduction;

/// <summary>The version, as the build wrote it.</summary>
internal static class ServerVersion
{
    public static string Text { get; } =
        typeof(ServerVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
