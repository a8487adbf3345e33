namespace Backline.Architecture.Tests;

public sealed class ArrowTests
{
    /// <summary>Who may reference whom, transitively: docs/adr and the table of projects. A new project is a line here.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Backline.Numerics"] = [],
        ["Backline.Practice"] = [],
        ["Backline.Coaching"] = ["Backline.Practice", "Backline.Numerics"],
        ["Backline.Figures"] = ["Backline.Practice", "Backline.Numerics", "Backline.Stretching"],
        ["Backline.Progress"] = ["Backline.Practice", "Backline.Numerics"],
        ["Backline.Storage"] = ["Backline.Practice"],
        ["Backline.Server"] = ["Backline.Storage", "Backline.Progress"],
        ["Backline.Web"] = ["Backline.Coaching", "Backline.Progress", "Backline.Figures", "Backline.OpenSim", "Backline.Stretching"],
        ["Backline.Cli"] = ["Backline.Coaching", "Backline.Figures", "Backline.OpenSim", "Backline.Progress", "Backline.Server", "Backline.Stretching"],
        ["Backline.Biomechanics"] = ["Backline.Numerics"],
        ["Backline.OpenSim"] = ["Backline.Biomechanics"],
        ["Backline.Stretching"] = ["Backline.Practice", "Backline.Biomechanics"],
    };

    [Fact]
    public void Every_reference_runs_along_an_arrow()
    {
        string[] strange =
        [
            .. from project in Source.Projects
               from reference in Source.References(project)
               where !Reachable(project).Contains(reference)
               select $"{project} → {reference}",
        ];

        Assert.Empty(strange);
    }

    [Theory]
    [InlineData("Backline.Web", "Backline.Storage")]
    [InlineData("Backline.Web", "Backline.Server")]
    [InlineData("Backline.Coaching", "Backline.Progress")]
    [InlineData("Backline.Practice", "Backline.Numerics")]
    public void What_must_not_meet_does_not(string project, string other) => Assert.DoesNotContain(other, Reached(project));

    [Fact]
    public void Every_project_has_its_tests()
    {
        string[] without =
        [
            .. Source.Projects.Where(project => !Directory.Exists(TestKit.Repository.At("tests", project + ".Tests"))),
        ];

        Assert.Empty(without);
    }

    // Along the arrows that may be.
    private static HashSet<string> Reachable(string project)
    {
        HashSet<string> reached = [];
        Follow(project, reached, name => Allowed.GetValueOrDefault(name, []));
        return reached;
    }

    // Along the references that are.
    private static HashSet<string> Reached(string project)
    {
        HashSet<string> reached = [];
        Follow(project, reached, Source.References);
        return reached;
    }

    private static void Follow(string from, HashSet<string> reached, Func<string, IReadOnlyList<string>> next)
    {
        foreach (string name in next(from).Where(reached.Add))
        {
            Follow(name, reached, next);
        }
    }
}
