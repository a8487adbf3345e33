using Backline.TestKit;

namespace Backline.OpenSim.Tests;

/// <summary>Where the project's own models lie.</summary>
internal static class SampleModels
{
    public static IReadOnlyList<string> Files { get; } = [.. Directory.GetFiles(Repository.At("data", "models"), "*.osim").Order(StringComparer.Ordinal)];

    public static string At(string file) => Repository.At("data", "models", file);
}
