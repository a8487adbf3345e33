namespace Backline.Progress.Records;

/// <summary>The problems of a file: the first are told one by one, the rest is counted, so that a hostile file fills no memory.</summary>
internal sealed class ProblemTally
{
    private readonly List<string> _told = [];

    /// <value>1. All of them.</value>
    public int Count { get; private set; }

    /// <value>What is told of them.</value>
    public IReadOnlyList<string> Told => Count <= RecordFileReader.MostTold ? _told : [.. _told, $"and {Count - RecordFileReader.MostTold} more"];

    public void Add(string problem)
    {
        Count++;
        if (Count <= RecordFileReader.MostTold)
        {
            _told.Add(problem);
        }
    }

    public void Add(IEnumerable<string> problems)
    {
        foreach (string problem in problems)
        {
            Add(problem);
        }
    }
}
