using Backline.Practice;

namespace Backline.Coaching.Recordings;

/// <summary>A recording that cannot be used, with every problem found in it.</summary>
public sealed class RecordingException : Exception
{
    internal RecordingException(string name, IReadOnlyList<string> problems, int unlisted)
        : base(Describe(name, problems, unlisted)) => Problems = problems;

    /// <value>The problems, each with its line, what was found and what was expected.</value>
    public IReadOnlyList<string> Problems { get; }

    private static string Describe(string name, IReadOnlyList<string> problems, int unlisted)
    {
        int count = problems.Count + unlisted;
        string heading = $"{PlainText.Of(name)}: {count} problem{(count == 1 ? "" : "s")}";
        string rest = unlisted > 0 ? $"{Environment.NewLine}  and {unlisted} more" : "";
        return string.Join(Environment.NewLine, problems.Select(problem => "  " + problem).Prepend(heading)) + rest;
    }
}
