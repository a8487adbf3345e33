using System.Globalization;

namespace Backline.OpenSim.Tables;

/// <summary>Writes a table line by line: <c>.csv</c>, <c>.mot</c>, <c>.sto</c> or <c>.trc</c>.</summary>
/// <remarks>
/// Numbers carry as many digits as asked for; 17 give back every bit but the sign of a zero, which is written without. Marker tracks
/// leave the fields of a marker that was not seen (<see cref="double.NaN"/>) empty, and state the rate of the first two times. What
/// <see cref="TableReader"/> would not read back as it stands is refused before anything of it is written.
/// </remarks>
public sealed class TableWriter : IDisposable
{
    private readonly TextWriter _writer;
    private readonly TableFormat _format;
    private readonly string _numberFormat;
    private readonly string[] _columns;
    private readonly string _name;
    private readonly string[] _markers = [];
    private readonly int _beforeMarkers;
    private readonly int _rowCount;
    private double[]? _first;   // of marker tracks, until the second row tells the rate    (columnCount)
    private bool _isBegun;
    private int _row;

    /// <summary>Starts a table.</summary>
    /// <param name="writer">Where it goes; closed with this.</param>
    /// <param name="format">
    /// The layout. Marker tracks have columns <c>name.x</c>, <c>name.y</c>, <c>name.z</c> after a first column of time, or after a frame's number and <c>Time</c>,
    /// as <see cref="TableReader.Columns"/> has them; without their numbers frames are counted from 1.
    /// </param>
    /// <param name="name">What the table is called in its header.</param>
    /// <param name="columns">The columns' names; in all layouts but CSV the first is the time, in marker tracks the second where it is named so.</param>
    /// <param name="isInDegrees">Whether angles are in degrees; the header says so.</param>
    /// <param name="rowCount">How many rows will follow, for the headers that say so; marker tracks need it.</param>
    /// <param name="digits">1 to 17. Significant digits of a number.</param>
    /// <exception cref="ArgumentException">A name cannot stand in the layout, or is there twice.</exception>
    public TableWriter(
        TextWriter writer, TableFormat format, string name, IReadOnlyList<string> columns, bool isInDegrees = false, int? rowCount = null, int digits = 17)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(columns);
        ColumnNames.Require(format, columns);
        if (name.AsSpan().ContainsAny('\r', '\n'))
        {
            throw new ArgumentException($"The table's name must be one line, but is '{name}'.", nameof(name));
        }

        if (digits is < 1 or > 17)
        {
            throw new ArgumentOutOfRangeException(nameof(digits), digits, "Digits must be 1 to 17.");
        }

        _writer = writer;
        _format = format;
        _columns = [.. columns];
        _numberFormat = string.Create(CultureInfo.InvariantCulture, $"G{digits}");
        _name = name;
        if (format == TableFormat.Markers)
        {
            _rowCount = rowCount ?? throw new ArgumentNullException(nameof(rowCount), "Marker tracks must tell how many rows follow.");
            _beforeMarkers = ColumnNames.BeforeMarkers(columns);
            _markers = [.. columns.Skip(_beforeMarkers).Where(column => column.EndsWith(".x", StringComparison.Ordinal)).Select(column => column[..^2])];
            return;
        }

        WriteHeader(isInDegrees, rowCount);
    }

    // Whether the rows of marker tracks bring the numbers of their frames.
    private bool HasFrames => _beforeMarkers > 1;

    private char Separator => _format == TableFormat.Csv ? ',' : '\t';

    /// <summary>Writes a row.</summary>
    /// <param name="values">any. One number a column.</param>
    /// <exception cref="ArgumentException">There are not as many numbers as columns, or one of them is not finite; nothing of the row is written.</exception>
    public void Write(ReadOnlySpan<double> values)
    {
        if (values.Length != _columns.Length)
        {
            throw new ArgumentException($"One number a column is needed, {_columns.Length}, but there are {values.Length}.", nameof(values));
        }

        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]) && !IsUnseen(i, values[i]))
            {
                throw new ArgumentException(FormattableString.Invariant($"Row {_row + 1} has {values[i]} as '{_columns[i]}'; numbers must be finite."), nameof(values));
            }
        }

        _row++;
        if (_format != TableFormat.Markers)
        {
            WriteRow(values);
        }
        else if (_row == 1)
        {
            _first = values.ToArray();
        }
        else
        {
            WriteFirst(values[_beforeMarkers - 1]);
            WriteMarkerRow(_row, values);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_format == TableFormat.Markers)
        {
            WriteFirst(null);
        }

        _writer.Dispose();
    }

    // The header of marker tracks and the row that was kept back for it; nothing once they are written.
    private void WriteFirst(double? secondTime)
    {
        if (_isBegun)
        {
            return;
        }

        _isBegun = true;
        double step = secondTime is { } time && _first is not null ? time - _first[_beforeMarkers - 1] : 0;
        WriteMarkerHeader(step > 0 ? 1 / step : 0, HasFrames && _first is not null ? _first[0] : 1);
        if (_first is not null)
        {
            WriteMarkerRow(1, _first);
            _first = null;
        }
    }

    private void WriteMarkerRow(int number, ReadOnlySpan<double> values)
    {
        if (!HasFrames)
        {
            _writer.Write(number.ToString(CultureInfo.InvariantCulture));
            _writer.Write(Separator);
        }

        WriteRow(values);
    }

    private bool IsUnseen(int column, double value) => _format == TableFormat.Markers && column >= _beforeMarkers && double.IsNaN(value);

    private void WriteRow(ReadOnlySpan<double> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                _writer.Write(Separator);
            }

            _writer.Write(IsUnseen(i, values[i]) ? "" : (values[i] + 0.0).ToString(_numberFormat, CultureInfo.InvariantCulture)); // plus zero: -0 becomes 0
        }

        _writer.Write('\n');
    }

    private void WriteHeader(bool isInDegrees, int? rowCount)
    {
        switch (_format)
        {
            case TableFormat.Csv:
                _writer.Write(isInDegrees ? "# inDegrees=yes\n" : "");
                break;
            default:
                string rows = rowCount is { } count ? string.Create(CultureInfo.InvariantCulture, $"nRows={count}\n") : "";
                _writer.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_name}\nversion=1\n{rows}nColumns={_columns.Length}\ninDegrees={(isInDegrees ? "yes" : "no")}\nendheader\n"));
                break;
        }

        _writer.Write(string.Join(Separator, _format == TableFormat.Csv ? _columns.Select(CsvLine.Field) : _columns));
        _writer.Write('\n');
    }

    // A single time has no rate: 0.
    private void WriteMarkerHeader(double rate, double firstFrame)
    {
        _writer.Write($"PathFileType\t4\t(X/Y/Z)\t{_name}\n");
        _writer.Write("DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames\n");
        string hertz = rate.ToString("G9", CultureInfo.InvariantCulture);
        _writer.Write(string.Create(CultureInfo.InvariantCulture, $"{hertz}\t{hertz}\t{_rowCount}\t{_markers.Length}\tm\t{hertz}\t{firstFrame}\t{_rowCount}\n"));
        _writer.Write($"{(HasFrames ? $"{_columns[0]}\t{_columns[1]}" : "Frame#\tTime")}\t{string.Join("\t\t\t", _markers)}\n");
        string axes = string.Join('\t', _markers.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"X{i + 1}\tY{i + 1}\tZ{i + 1}")));
        _writer.Write($"\t\t{axes}\n\n");
    }
}
