using Backline.TestKit;

namespace Backline.Cli.Tests;

public sealed class HabitsVerbTests
{
    private static readonly string BuiltIn = Repository.At("data", "habits", "standing-habits.json");

    [Fact]
    public void The_project_s_own_habits_pass()
    {
        CommandRun run = CommandRun.Of("habits", "lint", BuiltIn);

        Assert.Equal((0, "standing-habits.json: no problems"), (run.ExitCode, run.Output.Trim()));
    }

    [Fact]
    public void Problems_are_a_clear_no_and_a_missing_file_is_bad_input()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("mine.json"), "{}");

        CommandRun broken = CommandRun.Of("habits", "lint", folder.At("mine.json"));
        CommandRun missing = CommandRun.Of("habits", "lint", folder.At("nowhere.json"));

        Assert.Equal((1, 2), (broken.ExitCode, missing.ExitCode));
        Assert.Contains("has no 'habits'; it was expected", broken.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Habits_are_named_for_their_file_and_a_foreign_id_stands_beside_other_problems()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("mine.json"), File.ReadAllText(BuiltIn).Replace("\"summary\"", "\"sumary\"", StringComparison.Ordinal));

        CommandRun run = CommandRun.Of("habits", "lint", folder.At("mine.json"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 3: /id: is 'standing-habits'; 'mine', as the file is named, was expected", run.Output, StringComparison.Ordinal);
        Assert.Contains("did you mean 'summary'?", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_prints_each_lesson_with_its_grade()
    {
        CommandRun run = CommandRun.Of("habits", "show");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("hips-back: Hips over ankles.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Grade D.", run.Output, StringComparison.Ordinal);
    }
}
