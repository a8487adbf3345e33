using System.Text.Json;
using Backline.Practice.Habits.Lint;
using Backline.Practice.Protocols;
using Backline.Practice.Protocols.Lint;

namespace Backline.Practice.Habits;

/// <summary>Reads and checks files of habits. Every problem is listed with its line; nothing is mended silently.</summary>
public static class HabitReader
{
    /// <summary>Every problem of a file of habits, by line; none when it can be used.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="expectedId">The id the file is named for, or <see langword="null"/> where it has no name of its own.</param>
    public static IReadOnlyList<ProtocolProblem> ProblemsOf(string text, string? expectedId = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<ProtocolProblem> problems = [];
        if (LocatedJson.Parse(text, problems) is { } top)
        {
            HabitSchema.Check(top, problems);
            FileNameCheck.Check(top, expectedId, problems);
            HabitChecks.Check(top, problems);
        }

        return [.. problems.Distinct().OrderBy(problem => problem.Line)];
    }

    /// <summary>The habits of a file.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ProtocolException">The file has problems; all are listed.</exception>
    public static HabitSet Read(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        IReadOnlyList<ProtocolProblem> problems = ProblemsOf(text);
        if (problems.Count > 0)
        {
            throw new ProtocolException(name, problems);
        }

        return JsonSerializer.Deserialize(text, HabitJson.Default.HabitSet)
            ?? throw new InvalidOperationException($"{name} was checked and is empty all the same.");
    }
}
