using Backline.Biomechanics;

namespace Backline.OpenSim.Tables;

/// <summary>A table that cannot be used, with everything that is wrong with it.</summary>
public sealed class TableException : Exception
{
    private const int ShownProblems = 50;

    /// <summary>Makes the exception from the problems found.</summary>
    /// <param name="source">The name of the file.</param>
    /// <param name="problems">At least one, in the order of the file.</param>
    public TableException(string source, IReadOnlyList<Problem> problems)
        : base(Text(source, problems))
    {
        Problems = problems;
    }

    /// <summary>Everything that is wrong, in the order of the file.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    private static string Text(string source, IReadOnlyList<Problem> problems)
    {
        string count = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
        string rest = problems.Count > ShownProblems ? $"\n  and {problems.Count - ShownProblems} more" : "";
        return $"{source}: {count}\n{string.Join('\n', problems.Take(ShownProblems).Select(problem => $"  {problem}"))}{rest}";
    }
}
