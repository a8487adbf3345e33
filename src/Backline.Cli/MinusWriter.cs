using System.Text;
using Backline.Stretching.Words;

namespace Backline.Cli;

/// <summary>What is written for people alone, with a true minus before numbers, as on the pages. JSON, CSV and what may be typed again have the hyphen.</summary>
/// <param name="writer">Takes what is shown.</param>
internal sealed class MinusWriter(TextWriter writer) : TextWriter(writer.FormatProvider)
{
    /// <inheritdoc />
    public override Encoding Encoding => writer.Encoding;

    /// <inheritdoc />
    public override void Write(char value) => writer.Write(value);

    /// <inheritdoc />
    public override void Write(string? value) => writer.Write(TrueMinus.In(value ?? ""));

    /// <inheritdoc />
    public override void WriteLine() => writer.WriteLine();

    /// <inheritdoc />
    public override void WriteLine(string? value) => writer.WriteLine(TrueMinus.In(value ?? ""));

    /// <inheritdoc />
    public override void Flush() => writer.Flush();
}
