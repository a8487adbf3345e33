using System.Text;
using Backline.OpenSim.Tables;

namespace Backline.OpenSim.Tests.Tables;

public sealed class TableTests
{
    [Theory]
    [InlineData(TableFormat.Csv, false)]
    [InlineData(TableFormat.Csv, true)]
    [InlineData(TableFormat.Motion, true)]
    [InlineData(TableFormat.Storage, false)]
    public void What_is_written_is_read_back_bit_for_bit(TableFormat format, bool isInDegrees)
    {
        double[][] rows = [[0, Math.PI, -1e-300], [0.1, 1.0 / 3, 1e17]];
        StringWriter text = new();
        using (TableWriter writer = new(text, format, "walk", ["time", "knee", "hip"], isInDegrees, rows.Length))
        {
            Array.ForEach(rows, row => writer.Write(row));
        }

        using TableReader reader = Open(text.ToString(), format);

        Assert.Equal(["time", "knee", "hip"], reader.Columns);
        Assert.Equal(isInDegrees, reader.IsInDegrees);
        Assert.Equal(rows, ReadAll(reader));
    }

    [Fact]
    public void Marker_tracks_are_read_back_in_metres()
    {
        StringWriter text = new();
        using (TableWriter writer = new(text, TableFormat.Markers, "walk.trc", ["time", "knee.x", "knee.y", "knee.z"], rowCount: 1))
        {
            writer.Write([0.5, 0.1, 0.2, 0.3]);
        }

        using TableReader metres = Open(text.ToString(), TableFormat.Markers);
        using TableReader millimetres = Open(text.ToString().Replace("\tm\t", "\tmm\t", StringComparison.Ordinal), TableFormat.Markers);

        Assert.Equal(["Frame#", "Time", "knee.x", "knee.y", "knee.z"], metres.Columns);
        Assert.Equal([[1, 0.5, 0.1, 0.2, 0.3]], ReadAll(metres));
        Assert.Equal(0.0002, ReadAll(millimetres)[0][3], 1e-18);
    }

    [Fact]
    public void Columns_that_are_not_wanted_may_hold_anything()
    {
        using TableReader reader = Open("pose,kind,knee\n0,sweep,0.5\n", TableFormat.Csv);
        double[] values = new double[1];

        Assert.True(reader.TryRead([2], values));
        Assert.Equal(0.5, values[0]);
        Assert.False(reader.TryRead([2], values));
    }

    [Fact]
    public void Every_wrong_row_is_listed()
    {
        using TableReader reader = Open("a,b\n1,2\n1,x\n1\n3,NaN\n5,6\n", TableFormat.Csv);

        TableException exception = Assert.Throws<TableException>(() => ReadAll(reader));

        Assert.Equal(
            """
            test: 3 problems
              line 3: row 3: has 'x' as b; a finite number was expected
              line 4: row 4: has 1 fields; 2 were expected
              line 5: row 5: has 'NaN' as b; a finite number was expected
            """,
            exception.Message);
    }

    [Theory]
    [InlineData("", TableFormat.Csv, "a line of column names was expected")]
    [InlineData("name\nnRows=1\n", TableFormat.Motion, "no 'endheader'")]
    [InlineData("a,a\n", TableFormat.Csv, "names column 'a' twice")]
    [InlineData("x\n", TableFormat.Markers, "mm or m was expected")]
    public void A_wrong_header_is_a_clear_message(string text, TableFormat format, string expected)
    {
        TableException exception = Assert.Throws<TableException>(() => Open(text, format));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    private static TableReader Open(string text, TableFormat format) => TableReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test", format);

    private static double[][] ReadAll(TableReader reader)
    {
        int[] columns = [.. Enumerable.Range(0, reader.Columns.Count)];
        List<double[]> rows = [];
        double[] row = new double[columns.Length];
        while (reader.TryRead(columns, row))
        {
            rows.Add([.. row]);
        }

        return [.. rows];
    }
}
