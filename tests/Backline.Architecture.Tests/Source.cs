using System.Xml.Linq;
using Backline.TestKit;

namespace Backline.Architecture.Tests;

/// <summary>The shipped code as files.</summary>
internal static class Source
{
    private static readonly string Folder = Repository.At("src");

    public static IEnumerable<string> Projects =>
        Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)).Where(name => File.Exists(ProjectFile(name))).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Files(string project) =>
        Directory.EnumerateFiles(Path.Combine(Folder, project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    public static IReadOnlyList<string> References(string project) =>
    [
        .. XDocument.Load(ProjectFile(project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))) // the compiler needs it
            .Order(StringComparer.Ordinal),
    ];

    private static string ProjectFile(string project) => Path.Combine(Folder, project, project + ".csproj");
}
