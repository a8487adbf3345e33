using Backline.Practice.Habits;
using Backline.Practice.Protocols;

namespace Backline.Cli.Verbs;

/// <summary>A file and its problems.</summary>
internal sealed record LintedFile(string File, IReadOnlyList<ProtocolProblem> Problems)
{
    /// <summary>Checks a file's text; a protocol is named for its file, so that is checked too.</summary>
    public static LintedFile Of(string file, string text) =>
        new(Path.GetFileName(file), ProtocolReader.ProblemsOf(text, Path.GetFileNameWithoutExtension(file)));

    /// <summary>Checks the text of a file of habits; it too is named for its id.</summary>
    public static LintedFile OfHabits(string file, string text) =>
        new(Path.GetFileName(file), HabitReader.ProblemsOf(text, Path.GetFileNameWithoutExtension(file)));
}
