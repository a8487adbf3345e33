using System.Text.Json.Nodes;
using Backline.TestKit;

namespace Backline.Cli.Tests;

/// <summary>The verbs about records, run on copies of them in a test's folder.</summary>
internal static class Copies
{
    /// <summary>The content of a check of both ankles.</summary>
    public const string AnkleCheck = """{"leftCm":8.1,"rightCm":9,"heightCm":null,"rollCm":7,"placement":"high"}""";

    public static CommandRun Run(this TemporaryFolder folder, string copy, params string[] arguments) => CommandRun.Of([.. arguments, "--data", folder.At(copy)]);

    /// <summary>Adds a check of both ankles to the copy named data.</summary>
    public static void Add(this TemporaryFolder folder, string at, string content)
    {
        CommandRun run = folder.Run("data", "record", "add", "ankle-check", content, "--at", at);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    /// <summary>A whole number of the answer in JSON.</summary>
    public static int Number(CommandRun run, string member) => JsonNode.Parse(run.Output)![member]!.GetValue<int>();
}
