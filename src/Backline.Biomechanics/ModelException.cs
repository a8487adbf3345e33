namespace Backline.Biomechanics;

/// <summary>A model that cannot be used, with everything that is wrong with it.</summary>
public sealed class ModelException : Exception
{
    // A broken file can hold thousands of problems; the message shows the first of them, the property holds all.
    private const int ShownProblems = 50;

    /// <summary>Makes the exception from the problems found.</summary>
    /// <param name="source">The name of the file or of the model.</param>
    /// <param name="problems">At least one, in the order of the file.</param>
    public ModelException(string source, IReadOnlyList<Problem> problems)
        : base(Text(source, problems))
    {
        Problems = problems;
    }

    /// <summary>Everything that is wrong, in the order of the file.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    private static string Text(string source, IReadOnlyList<Problem> problems)
    {
        string count = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
        IEnumerable<string> lines = problems.Take(ShownProblems).Select(problem => $"  {problem}");
        string rest = problems.Count > ShownProblems ? $"\n  and {problems.Count - ShownProblems} more" : "";
        return $"{source}: {count}\n{string.Join('\n', lines)}{rest}";
    }
}
