namespace Backline.Coaching.Screening;

/// <summary>A rules file is not as it must be; every problem is listed.</summary>
public sealed class ScreeningFileException : Exception
{
    /// <summary>Lists the problems.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="problems">All that was found, in the order of their lines.</param>
    public ScreeningFileException(string name, IReadOnlyList<ScreeningFileProblem> problems)
        : base($"{name}: {problems.Count} {(problems.Count == 1 ? "problem" : "problems")}\n  {string.Join("\n  ", problems)}") => Problems = problems;

    /// <summary>All that was found, in the order of their lines.</summary>
    public IReadOnlyList<ScreeningFileProblem> Problems { get; }
}
