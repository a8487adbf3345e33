using Backline.Practice.Habits;
using Backline.Practice.Protocols;

namespace Backline.Cli.Verbs;

/// <summary>A file and its problems.</summary>
internal sealed record LintedFile(string File, IReadOnlyList<ProtocolProblem> Problems)
{
    /// <summary>Checks a file's text; a protocol is named for its file, so that is checked too.</summary>
    public static LintedFile Of(string file, string text)
    {
        IReadOnlyList<ProtocolProblem> problems = ProtocolReader.ProblemsOf(text);
        string expected = Path.GetFileNameWithoutExtension(file);
        if (problems.Count == 0 && ProtocolReader.Read(text, file).Id is var id && id != expected)
        {
            problems = [new ProtocolProblem(1, "/id", $"is '{id}'; '{expected}', as the file is named, was expected")];
        }

        return new LintedFile(Path.GetFileName(file), problems);
    }

    /// <summary>Checks the text of a file of habits; it too is named for its id.</summary>
    public static LintedFile OfHabits(string file, string text)
    {
        IReadOnlyList<ProtocolProblem> problems = HabitReader.ProblemsOf(text);
        string expected = Path.GetFileNameWithoutExtension(file);
        if (problems.Count == 0 && HabitReader.Read(text, file).Id is var id && id != expected)
        {
            problems = [new ProtocolProblem(1, "/id", $"is '{id}'; '{expected}', as the file is named, was expected")];
        }

        return new LintedFile(Path.GetFileName(file), problems);
    }
}
