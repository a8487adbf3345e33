namespace Backline.Practice.Protocols;

/// <summary>A file of ours (a protocol, habits, claims) that cannot be used, with every problem found in it.</summary>
public sealed class ProtocolException : Exception
{
    /// <summary>Says all that is wrong with a file.</summary>
    /// <param name="name">What messages call the file.</param>
    /// <param name="problems">Its problems, by line.</param>
    public ProtocolException(string name, IReadOnlyList<ProtocolProblem> problems)
        : base(ProtocolReader.Describe(name, problems)) => Problems = problems;

    /// <value>The problems, by line.</value>
    public IReadOnlyList<ProtocolProblem> Problems { get; }
}
