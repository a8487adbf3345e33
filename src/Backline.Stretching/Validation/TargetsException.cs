using Backline.Biomechanics;

namespace Backline.Stretching.Validation;

/// <summary>A table of targets that cannot be used, with everything that is wrong with it.</summary>
public sealed class TargetsException : Exception
{
    /// <summary>Makes the exception from the problems found.</summary>
    /// <param name="source">The name of the file.</param>
    /// <param name="problems">At least one, in the order of the file.</param>
    public TargetsException(string source, IReadOnlyList<Problem> problems)
        : base(new ModelException(source, problems).Message)
    {
        Problems = problems;
    }

    /// <summary>Everything that is wrong, in the order of the file.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
