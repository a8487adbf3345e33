using System.Globalization;

namespace Backline.OpenSim.Tables;

/// <summary>Writes a table line by line: <c>.csv</c>, <c>.mot</c>, <c>.sto</c> or <c>.trc</c>.</summary>
/// <remarks>Numbers carry as many digits as asked for; 17 give back every bit.</remarks>
public sealed class TableWriter : IDisposable
{
    private readonly TextWriter _writer;
    private readonly TableFormat _format;
    private readonly string _numberFormat;
    private readonly int _columnCount;
    private int _row;

    /// <summary>Starts a table.</summary>
    /// <param name="writer">Where it goes; closed with this.</param>
    /// <param name="format">The layout. Marker tracks have columns <c>name.x</c>, <c>name.y</c>, <c>name.z</c> after a first column of time.</param>
    /// <param name="name">What the table is called in its header.</param>
    /// <param name="columns">The columns' names; in all layouts but CSV the first is the time.</param>
    /// <param name="isInDegrees">Whether angles are in degrees; the header says so.</param>
    /// <param name="rowCount">How many rows will follow, for the headers that say so; marker tracks need it.</param>
    /// <param name="digits">1 to 17. Significant digits of a number.</param>
    public TableWriter(
        TextWriter writer, TableFormat format, string name, IReadOnlyList<string> columns, bool isInDegrees = false, int? rowCount = null, int digits = 17)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (digits is < 1 or > 17)
        {
            throw new ArgumentOutOfRangeException(nameof(digits), digits, "Digits must be 1 to 17.");
        }

        _writer = writer;
        _format = format;
        _columnCount = columns.Count;
        _numberFormat = string.Create(CultureInfo.InvariantCulture, $"G{digits}");
        WriteHeader(name, columns, isInDegrees, rowCount);
    }

    private char Separator => _format == TableFormat.Csv ? ',' : '\t';

    /// <summary>Writes a row.</summary>
    /// <param name="values">any. One number a column.</param>
    /// <exception cref="ArgumentException">There are not as many numbers as columns.</exception>
    public void Write(ReadOnlySpan<double> values)
    {
        if (values.Length != _columnCount)
        {
            throw new ArgumentException($"One number a column is needed, {_columnCount}, but there are {values.Length}.", nameof(values));
        }

        _row++;
        if (_format == TableFormat.Markers)
        {
            _writer.Write(_row.ToString(CultureInfo.InvariantCulture));
            _writer.Write(Separator);
        }

        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                _writer.Write(Separator);
            }

            _writer.Write(values[i].ToString(_numberFormat, CultureInfo.InvariantCulture));
        }

        _writer.Write('\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void WriteHeader(string name, IReadOnlyList<string> columns, bool isInDegrees, int? rowCount)
    {
        switch (_format)
        {
            case TableFormat.Csv:
                _writer.Write(isInDegrees ? "# inDegrees=yes\n" : "");
                break;
            case TableFormat.Markers:
                WriteMarkerHeader(name, columns, rowCount);
                return;
            default:
                string rows = rowCount is { } count ? string.Create(CultureInfo.InvariantCulture, $"nRows={count}\n") : "";
                _writer.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}\nversion=1\n{rows}nColumns={columns.Count}\ninDegrees={(isInDegrees ? "yes" : "no")}\nendheader\n"));
                break;
        }

        _writer.Write(string.Join(Separator, columns));
        _writer.Write('\n');
    }

    private void WriteMarkerHeader(string name, IReadOnlyList<string> columns, int? rowCount)
    {
        if (rowCount is not { } rows)
        {
            throw new ArgumentNullException(nameof(rowCount), "Marker tracks must tell how many rows follow.");
        }

        string[] markers = [.. columns.Skip(1).Where(column => column.EndsWith(".x", StringComparison.Ordinal)).Select(column => column[..^2])];
        _writer.Write($"PathFileType\t4\t(X/Y/Z)\t{name}\n");
        _writer.Write("DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames\n");
        _writer.Write(string.Create(CultureInfo.InvariantCulture, $"100\t100\t{rows}\t{markers.Length}\tm\t100\t1\t{rows}\n"));
        _writer.Write($"Frame#\tTime\t{string.Join("\t\t\t", markers)}\n");
        string axes = string.Join('\t', markers.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"X{i + 1}\tY{i + 1}\tZ{i + 1}")));
        _writer.Write($"\t\t{axes}\n\n");
    }
}
