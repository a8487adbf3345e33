using System.Text.Json;
using System.Xml.Linq;
using Backline.TestKit;

namespace Backline.Architecture.Tests;

public sealed class NoticeTests
{
    // Compiled with, never shipped.
    private static readonly string[] NotShipped = ["Microsoft.EntityFrameworkCore.Design"];

    /// <summary>The names under which NOTICE lists what a package brings.</summary>
    private static readonly Dictionary<string, string> Listed = new(StringComparer.Ordinal)
    {
        ["Microsoft.AspNetCore.Components.WebAssembly"] = "ASP.NET Core Blazor WebAssembly",
        ["Microsoft.EntityFrameworkCore.Sqlite"] = "Entity Framework Core",
    };

    [Fact]
    public void Every_shipped_part_stands_in_the_notice()
    {
        string notice = File.ReadAllText(Repository.At("NOTICE"));

        string[] missing = [.. Packages().Concat(NpmParts()).Where(part => !notice.Contains(Listed.GetValueOrDefault(part, part), StringComparison.Ordinal))];

        Assert.Empty(missing);
        Assert.Contains("TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_package_has_its_line_in_the_decision_on_parts()
    {
        string decision = File.ReadAllText(Repository.At("docs", "adr", "0008-parts.md"));

        string[] missing =
        [
            .. XDocument.Load(Repository.At("Directory.Packages.props")).Descendants("PackageVersion")
                .Select(package => package.Attribute("Include")!.Value) // the restore needs it
                .Where(package => !decision.Contains(package, StringComparison.Ordinal)
                    && !package.StartsWith("xunit.v3", StringComparison.Ordinal)
                    && package is not ("Microsoft.AspNetCore.Components.WebAssembly" or "Microsoft.EntityFrameworkCore.Sqlite")),
        ];

        Assert.Empty(missing);
    }

    private static IEnumerable<string> Packages() =>
        Source.Projects.SelectMany(project => XDocument.Load(Repository.At("src", project, project + ".csproj")).Descendants("PackageReference"))
            .Select(package => package.Attribute("Include")!.Value) // the restore needs it
            .Distinct().Except(NotShipped);

    private static string[] NpmParts()
    {
        using var parts = JsonDocument.Parse(File.ReadAllText(Repository.At("package.json")));
        return [.. parts.RootElement.GetProperty("dependencies").EnumerateObject().Select(part => part.Name)];
    }
}
