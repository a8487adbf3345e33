using Backline.TestKit;

namespace Backline.Architecture.Tests;

/// <summary>
/// What <c>dotnet format</c> checks only with every project loaded, which takes minutes: <c>./test</c> checks the spaces
/// by it, file by file, the build checks style and names, and this the order of usings.
/// </summary>
public sealed class LayoutTests
{
    [Fact]
    public void Usings_stand_in_order_System_first()
    {
        string[] strange =
        [
            .. from folder in (string[])["src", "tests", "bench"]
               from file in Directory.EnumerateFiles(Repository.At(folder), "*.cs", SearchOption.AllDirectories)
               let found = Usings(file)
               where !found.SequenceEqual(found.OrderBy(Rank).ThenBy(name => name, StringComparer.OrdinalIgnoreCase))
               select $"{Path.GetRelativePath(Repository.Root, file)}: {string.Join(", ", found)}",
        ];

        Assert.Empty(strange);
    }

    private static string[] Usings(string file) =>
    [
        .. File.ReadLines(file)
            .TakeWhile(line => !line.StartsWith("namespace ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("using ", StringComparison.Ordinal))
            .Select(line => line["using ".Length..].TrimEnd(';')),
    ];

    private static int Rank(string name) => name switch
    {
        _ when name.Contains('=', StringComparison.Ordinal) => 3,
        _ when name.StartsWith("static ", StringComparison.Ordinal) => 2,
        "System" => 0,
        _ => name.StartsWith("System.", StringComparison.Ordinal) ? 0 : 1,
    };
}
