using System.Globalization;
using System.Text;
using Backline.Coaching.Measures;
using Backline.Practice;
using Backline.Practice.Measures;

namespace Backline.Cli.Verbs;

/// <summary>Writes measured frames as rows, a row a frame and side, as they come: CSV, or a JSON array of objects.</summary>
/// <remarks>Names and words written here are plain ASCII and numbers invariant, so nothing needs escaping in either form.</remarks>
internal sealed class MeasureRows : IDisposable
{
    private const int FlushAt = 1 << 16;

    private readonly TextWriter _output;
    private readonly bool _isJson;
    private readonly StringBuilder _text = new();
    private bool _hasRow;

    private MeasureRows(TextWriter output, bool isJson)
    {
        _output = output;
        _isJson = isJson;
    }

    public static MeasureRows To(TextWriter output, bool isJson)
    {
        var rows = new MeasureRows(output, isJson);
        if (!isJson)
        {
            rows._text.Append("t,side,view");
            foreach (Measure measure in MeasureNames.All)
            {
                rows._text.Append(CultureInfo.InvariantCulture, $",{MeasureNames.NameOf(measure)},{MeasureNames.NameOf(measure)}Se");
            }

            rows._text.Append('\n');
        }

        return rows;
    }

    public void Add(MeasuredFrame frame)
    {
        Add(frame, Side.Left, frame.Left);
        Add(frame, Side.Right, frame.Right);
        if (_text.Length > FlushAt)
        {
            Flush();
        }
    }

    public void Dispose()
    {
        if (_isJson)
        {
            _text.Append(_hasRow ? "\n]\n" : "[]\n");
        }

        Flush();
    }

    private void Add(MeasuredFrame frame, Side side, Readings readings)
    {
        string sideName = side == Side.Left ? "left" : "right";
        double seconds = frame.Time.TotalSeconds;
        if (_isJson)
        {
            _text.Append(_hasRow ? ",\n" : "[\n");
            _text.Append(CultureInfo.InvariantCulture, $"{{\"t\":{seconds:0.######},\"side\":\"{sideName}\",\"view\":\"{NameOf(frame.View)}\"");
        }
        else
        {
            _text.Append(CultureInfo.InvariantCulture, $"{seconds:0.######},{sideName},{NameOf(frame.View)}");
        }

        _hasRow = true;
        foreach (Measure measure in MeasureNames.All)
        {
            Reading? reading = readings[measure];
            Append(MeasureNames.NameOf(measure), "", reading?.Value);
            Append(MeasureNames.NameOf(measure), "Se", reading?.StandardError);
        }

        _text.Append(_isJson ? "}" : "\n");
    }

    private void Append(string name, string suffix, double? value)
    {
        _text.Append(',');
        if (_isJson)
        {
            _text.Append('"').Append(name).Append(suffix).Append("\":");
            _text.Append(value is null ? "null" : "");
        }

        if (value is { } number)
        {
            _text.Append(CultureInfo.InvariantCulture, $"{number:0.00}");
        }
    }

    private void Flush()
    {
        foreach (ReadOnlyMemory<char> chunk in _text.GetChunks())
        {
            _output.Write(chunk.Span);
        }

        _text.Clear();
        _output.Flush();
    }

    private static string NameOf(View view) => view switch
    {
        View.SideLeft => "side-left",
        View.SideRight => "side-right",
        View.Front => "front",
        View.Oblique => "oblique",
        _ => "unknown",
    };
}
