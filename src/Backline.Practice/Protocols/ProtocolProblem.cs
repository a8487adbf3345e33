namespace Backline.Practice.Protocols;

/// <summary>Something in a file of ours (a protocol, habits, claims) that has to be mended.</summary>
/// <param name="Line">1. The line, from 1.</param>
/// <param name="Path">Where in the file, for example <c>/rules/1/limits/0/minDeg</c>; empty for the whole.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record ProtocolProblem(int Line, string Path, string Message)
{
    /// <summary>One line for people, whatever the file holds.</summary>
    public override string ToString() => PlainText.Of(Path.Length == 0 ? $"line {Line}: {Message}" : $"line {Line}: {Path}: {Message}");
}
