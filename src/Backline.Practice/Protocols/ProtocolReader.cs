using System.Text.Json;
using Backline.Practice.Habits.Lint;
using Backline.Practice.Protocols.Lint;

namespace Backline.Practice.Protocols;

/// <summary>Reads and checks protocol files. Every problem is listed with its line; nothing is mended silently.</summary>
public static class ProtocolReader
{
    /// <summary>Every problem of a protocol file, by line; none when it can be used.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="expectedId">The id the file is named for, or <see langword="null"/> where it has no name of its own.</param>
    public static IReadOnlyList<ProtocolProblem> ProblemsOf(string text, string? expectedId = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<ProtocolProblem> problems = [];
        if (LocatedJson.Parse(text, problems) is { } top)
        {
            ProtocolSchema.Check(top, problems);
            FileNameCheck.Check(top, expectedId, problems);
            NameChecks.Check(top, problems);
            WordChecks.Check(top, problems);
            StepChecks.Check(top, problems);
            QuestionChecks.Check(top, problems);
            HoldTimeChecks.Check(top, problems);
            LimitChecks.Check(top, problems);
            SumChecks.Check(top, problems);
            SafetyChecks.Check(top, problems);
            InsteadChecks.Check(top, problems);
            OutcomeChecks.Check(top, problems);
            PostureChecks.Check(top, problems);
            AudienceChecks.Check(top, problems);
            HabitChecks.CheckBrought(top.All("habits"), problems);
        }

        return [.. problems.Distinct().OrderBy(problem => problem.Line)];
    }

    /// <summary>The protocol of a file.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ProtocolException">The file has problems; all are listed.</exception>
    public static Protocol Read(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        IReadOnlyList<ProtocolProblem> problems = ProblemsOf(text);
        if (problems.Count > 0)
        {
            throw new ProtocolException(name, problems);
        }

        return JsonSerializer.Deserialize(text, ProtocolJson.Default.Protocol)
            ?? throw new InvalidOperationException($"{name} was checked and is empty all the same.");
    }

    /// <summary>A list of problems as people read it.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="problems">Its problems.</param>
    public static string Describe(string name, IReadOnlyList<ProtocolProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(problems);
        string shown = PlainText.Of(name);
        string heading = problems.Count switch { 0 => $"{shown}: no problems", 1 => $"{shown}: 1 problem", _ => $"{shown}: {problems.Count} problems" };
        return string.Join('\n', problems.Select(problem => $"  {problem}").Prepend(heading));
    }
}
