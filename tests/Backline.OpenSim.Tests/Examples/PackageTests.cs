using System.Diagnostics;
using System.IO.Compression;
using Backline.TestKit;

namespace Backline.OpenSim.Tests.Examples;

/// <summary>The engine as packages: packed, then used by a program that knows nothing but the packages and the README.</summary>
public sealed class PackageTests
{
    private static readonly string[] Projects = ["Backline.Numerics", "Backline.Biomechanics", "Backline.OpenSim"];
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task The_packages_hold_what_others_need_and_the_readmes_example_runs_on_them()
    {
        LongTest.SkipUnlessAsked();
        using var folder = new TemporaryFolder();
        foreach (string project in Projects)
        {
            await Run(Repository.Root, "pack", Repository.At("src", project), "-c", "Release", "-o", folder.At("packages"), "-p:Version=0.0.1-test");
        }

        Assert.All(Projects, project => AssertWhole(folder.At("packages"), project));
        Assert.Matches(@"^0\.\d{4} m, -?0\.\d{4} m, \d+\.\d N\s*$", await Consume(folder));
    }

    private static void AssertWhole(string folder, string project)
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(folder, $"{project}.0.0.1-test.nupkg"));
        string[] files = [.. package.Entries.Select(entry => entry.FullName)];

        Assert.Contains("README.md", files);
        Assert.Contains($"lib/net10.0/{project}.dll", files);
        Assert.Contains($"lib/net10.0/{project}.xml", files);
        Assert.True(File.Exists(Path.Combine(folder, $"{project}.0.0.1-test.snupkg")), "there is no package of symbols");
    }

    private static async Task<string> Consume(TemporaryFolder folder)
    {
        folder.Write("app/nuget.config", "<configuration><packageSources><clear /><add key=\"here\" value=\"../packages\" /></packageSources></configuration>");
        folder.Write(
            "app/app.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
                <RestorePackagesPath>../cache</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="Backline.OpenSim" Version="0.0.1-test" /></ItemGroup>
            </Project>
            """);
        folder.Write(
            "app/Program.cs",
            "using Backline.Biomechanics;\nusing Backline.Biomechanics.Wrapping;\nusing Backline.Numerics;\nusing Backline.OpenSim;\n\n" + string.Join('\n', EngineExampleTests.ReadmeCode()));
        File.Copy(SampleModels.At("muscle-millard.osim"), folder.At("app", "leg.osim"));
        return await Run(folder.At("app"), "run", "-c", "Release");
    }

    private static async Task<string> Run(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // The test's own runtime settings are not the build's.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using Process process = Process.Start(start)!; // an executable gives a process
        using CancellationTokenSource limit = new(Limit);
        Task<string> error = process.StandardError.ReadToEndAsync(limit.Token);
        string said = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{said}\n{await error}");
        return said;
    }
}
