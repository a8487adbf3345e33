using System.Text;
using Backline.Practice;

namespace Backline.Cli;

/// <summary>
/// What the command says, without what a terminal would obey: names of files, words of the command line and of others' files
/// stand in messages, and every message goes through here. Ends of lines are the messages' own, and so are the tabs that indent them.
/// </summary>
/// <param name="writer">Takes what is shown.</param>
internal sealed class PlainWriter(TextWriter writer) : TextWriter(writer.FormatProvider)
{
    private static readonly string[] LineEnds = ["\r\n", "\n"];

    /// <inheritdoc />
    public override Encoding Encoding => writer.Encoding;

    /// <inheritdoc />
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc />
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc />
    public override void Write(string? value) => writer.Write(Shown(value));

    /// <inheritdoc />
    public override void WriteLine(string? value) => writer.WriteLine(Shown(value));

    /// <inheritdoc />
    public override void Flush() => writer.Flush();

    private static string Shown(string? value) => string.Join('\n', (value ?? "").Split(LineEnds, StringSplitOptions.None).Select(Line));

    // Tabs that begin a line indent it, as the parser's lists of what an option takes are.
    private static string Line(string line)
    {
        string text = line.TrimStart('\t');
        return line[..^text.Length] + PlainText.Of(text);
    }
}
