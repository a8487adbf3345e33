using Backline.TestKit;

namespace Backline.OpenSim.Tests.Examples;

/// <summary>The README's example is this project's own code, and it runs.</summary>
/// <remarks>Alone, because it changes what the whole process shares: the current folder and the console.</remarks>
[Collection(nameof(EngineExampleTests))]
[CollectionDefinition(nameof(EngineExampleTests), DisableParallelization = true)]
public sealed class EngineExampleTests
{
    [Fact]
    public void The_readme_shows_the_code_that_is_compiled_here()
    {
        string[] code = [.. File.ReadLines(Repository.At("tests", "Backline.OpenSim.Tests", "Examples", "EngineExample.cs"))
            .SkipWhile(line => !line.Contains("// <example>", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.Contains("// </example>", StringComparison.Ordinal)).Select(line => line.Trim())];

        Assert.Equal(ReadmeCode(), code);
        Assert.InRange(code.Length, 5, 10);
    }

    [Fact]
    public void It_runs_and_says_length_moment_arm_and_force()
    {
        using var folder = new TemporaryFolder();
        File.Copy(SampleModels.At("muscle-millard.osim"), folder.At("leg.osim"));

        string said = Capture(folder.FullPath, EngineExample.Run);

        Assert.Matches(@"^0\.\d{4} m, -?0\.\d{4} m, \d+\.\d N$", said.Trim());
    }

    internal static string[] ReadmeCode() =>
        [.. File.ReadLines(Repository.At("src", "Backline.OpenSim", "README.md")).SkipWhile(line => line != "```csharp").Skip(1).TakeWhile(line => line != "```")];

    // The example names a file without a folder, as a reader's first program does.
    private static string Capture(string folder, Action run)
    {
        string before = Environment.CurrentDirectory;
        TextWriter console = Console.Out;
        using StringWriter said = new();
        try
        {
            Environment.CurrentDirectory = folder;
            Console.SetOut(said);
            run();
        }
        finally
        {
            Environment.CurrentDirectory = before;
            Console.SetOut(console);
        }

        return said.ToString();
    }
}
