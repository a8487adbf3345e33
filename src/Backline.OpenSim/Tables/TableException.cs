using Backline.Biomechanics;

namespace Backline.OpenSim.Tables;

/// <summary>A table that cannot be used, with everything that is wrong with it.</summary>
public sealed class TableException : Exception
{
    /// <summary>How many problems of a file are listed one by one; a wrong file can be wrong in every line, and the others are counted.</summary>
    public const int MostProblems = 1000;

    private const int ShownProblems = 50;

    /// <summary>Makes the exception from the problems found.</summary>
    /// <param name="source">The name of the file.</param>
    /// <param name="problems">At least one, in the order of the file.</param>
    /// <param name="more">How many were found beyond these.</param>
    public TableException(string source, IReadOnlyList<Problem> problems, int more = 0)
        : base(Text(source, problems, more))
    {
        Problems = problems;
        More = more;
    }

    /// <summary>What is wrong, in the order of the file: the first <see cref="MostProblems"/> of it.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>How many problems were found beyond those listed.</summary>
    public int More { get; }

    private static string Text(string source, IReadOnlyList<Problem> problems, int more)
    {
        int all = problems.Count + more;
        string count = all == 1 ? "1 problem" : $"{all} problems";
        string rest = all > ShownProblems ? $"\n  and {all - ShownProblems} more" : "";
        return $"{source}: {count}\n{string.Join('\n', problems.Take(ShownProblems).Select(problem => $"  {problem}"))}{rest}";
    }
}
