namespace Backline.Practice.Protocols;

/// <summary>A protocol's or habits' file that cannot be used, with every problem found in it.</summary>
public sealed class ProtocolException : Exception
{
    internal ProtocolException(string name, IReadOnlyList<ProtocolProblem> problems)
        : base(ProtocolReader.Describe(name, problems)) => Problems = problems;

    /// <value>The problems, by line.</value>
    public IReadOnlyList<ProtocolProblem> Problems { get; }
}
