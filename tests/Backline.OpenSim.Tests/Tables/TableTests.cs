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
        double[][] rows = [[0, Math.PI, -1e-300], [0.1, 1.0 / 3, 1e17], [0.2, -0.0, 0]];
        StringWriter text = new();
        using (TableWriter writer = new(text, format, "walk", ["time", "knee", "hip"], isInDegrees, rows.Length))
        {
            Array.ForEach(rows, row => writer.Write(row));
        }

        using TableReader reader = Open(text.ToString(), format);

        Assert.Equal(["time", "knee", "hip"], reader.Columns);
        Assert.Equal(isInDegrees, reader.IsInDegrees);
        Assert.Equal(rows, ReadAll(reader));
        Assert.DoesNotContain(text.ToString().Split('\n', '\t', ','), field => field == "-0");
    }

    [Theory]
    [InlineData("walk\nversion=1\nnRows=1\nendheader\n", TableFormat.Motion, "does not say inDegrees=yes or inDegrees=no; angles are taken in radians")]
    [InlineData("walk\nnRows=1\nendheader\n", TableFormat.Storage, "does not say inDegrees=yes or inDegrees=no; angles are taken in radians")]
    [InlineData("walk\nnRows=1\nendheader\n", TableFormat.Motion, "does not say inDegrees=yes or inDegrees=no, and no version; angles are taken in degrees, as OpenSim takes such a motion")]
    [InlineData("walk\ninDegrees=ja\nendheader\n", TableFormat.Storage, "says inDegrees=ja, where yes or no was expected; angles are taken in radians")]
    [InlineData("# inDegrees=oui\n", TableFormat.Csv, "says inDegrees=oui, where yes or no was expected; angles are taken in radians")]
    [InlineData("walk\ninDegrees=No\nendheader\n", TableFormat.Motion, null)]
    [InlineData("walk\ninDegrees = yes\nendheader\n", TableFormat.Motion, null)]
    [InlineData("", TableFormat.Csv, null)]
    public void A_header_that_leaves_the_unit_of_angles_open_is_told(string header, TableFormat format, string? doubt)
    {
        string separator = format == TableFormat.Csv ? "," : "\t";

        using TableReader reader = Open($"{header}time{separator}knee\n0{separator}1\n", format);

        Assert.Equal(doubt, reader.UnitDoubt);
    }

    /// <summary>As OpenSim 4.6 takes them (Storage.cpp, parseHeaders), but that a word of the file goes before the want of a version.</summary>
    [Theory]
    [InlineData("walk\nnRows=1\nendheader\n", TableFormat.Motion, true)]
    [InlineData("walk\nversion=0\nendheader\n", TableFormat.Motion, true)]
    [InlineData("walk\nversion=1\nendheader\n", TableFormat.Motion, false)]
    [InlineData("walk\nversion 1\nendheader\n", TableFormat.Motion, false)]
    [InlineData("walk\nnRows=1\nendheader\n", TableFormat.Storage, false)]
    [InlineData("walk\nAngles are in degrees.\nendheader\n", TableFormat.Storage, true)]
    [InlineData("walk\nAngles are in radians.\nendheader\n", TableFormat.Motion, false)]
    [InlineData("walk\ninDegrees=no\nendheader\n", TableFormat.Motion, false)]
    [InlineData("walk\nversion=1\ninDegrees yes\nendheader\n", TableFormat.Motion, true)]
    [InlineData("walk\nversion=1\ninDegrees=Y\nendheader\n", TableFormat.Storage, true)]
    [InlineData("walk\nversion=1\ninDegrees\t=\tyes\nendheader\n", TableFormat.Storage, true)]
    [InlineData("walk\nversion=1\nIf there is a line inDegrees=yes, angles are in degrees.\nendheader\n", TableFormat.Motion, false)]
    public void Angles_are_in_degrees_where_the_header_says_so_and_in_old_motions_that_say_nothing(string header, TableFormat format, bool isInDegrees)
    {
        using TableReader reader = Open($"{header}time\tknee\n0\t1\n", format);

        Assert.Equal(isInDegrees, reader.IsInDegrees);
    }

    [Fact]
    public void A_motion_may_name_twice_what_nobody_looks_for()
    {
        using TableReader reader = Open("walk\nversion=1\nendheader\ntime\tforce\tforce\n0\t1\t2\n", TableFormat.Motion);

        Assert.Equal([[0, 1, 2]], ReadAll(reader));
    }

    [Theory]
    [InlineData("walk\nnRows=50\nnColumns=2\nendheader\n", "says nRows=50, but holds 1 rows: it may be cut off")]
    [InlineData("walk\nnRows=1\nnColumns=7\nendheader\n", "says nColumns=7, but holds 2 columns: it may be cut off")]
    [InlineData("walk\nnRows=1\nnColumns=2\nendheader\n\n", null)]
    [InlineData("walk\nendheader\n", null)]
    public void A_header_that_tells_of_more_than_there_is_is_told(string header, string? doubt)
    {
        using TableReader reader = Open($"{header}time\tknee\n0\t1\n", TableFormat.Motion);

        Assert.Equal(["time", "knee"], reader.Columns);
        Assert.Equal(doubt, reader.SizeDoubt(ReadAll(reader).Length));
    }

    [Fact]
    public void A_marker_that_was_not_seen_is_no_number_and_the_rest_stands()
    {
        string text = Markers("mm", "1\t0\t1\t2\t3\t\t\t", "2\t0.01\t\t\t\t4\t5\t6", "3\t0.02\tNaN\tNaN\tNaN\t7\t8\t9\t");

        using TableReader reader = Open(text, TableFormat.Markers);
        double[][] rows = ReadAll(reader);

        Assert.Equal([1, 0, 0.001, 0.002, 0.003, double.NaN, double.NaN, double.NaN], rows[0]);
        Assert.Equal([2, 0.01, double.NaN, double.NaN, double.NaN, 0.004, 0.005, 0.006], rows[1]);
        Assert.Equal([3, 0.02, double.NaN, double.NaN, double.NaN, 0.007, 0.008, 9 * 0.001], rows[2]);
    }

    [Fact]
    public void A_row_of_markers_with_a_field_too_few_or_no_time_is_still_wrong()
    {
        using TableReader reader = Open(Markers("mm", "1\t0\t1\t2\t3\t4\t5", "2\t\t1\t2\t3\t4\t5\t6"), TableFormat.Markers);

        TableException exception = Assert.Throws<TableException>(() => ReadAll(reader));

        Assert.Contains("has 7 fields; 8 were expected", exception.Message, StringComparison.Ordinal);
        Assert.Contains("has '' as Time; a finite number was expected", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Markers_may_come_in_centimetres()
    {
        using TableReader reader = Open(Markers("cm", "1\t0\t1\t2\t3\t4\t5\t6"), TableFormat.Markers);

        Assert.Equal(0.03, ReadAll(reader)[0][4], 1e-17);
    }

    /// <summary>As in opensim-core's markers_walk.trc; a rate left empty keeps the others in their places.</summary>
    [Theory]
    [InlineData("  100.0\t\t  100.0\t\t    1\t\t     2\t\t mm\t  100.0\t      1\t    1")]
    [InlineData("100\t\t1\t2\tmm\t100\t1\t1")]
    [InlineData("100\t100\t1\t2\tmm\t100\t1\t1\t\t\t")]
    public void Values_above_markers_may_be_parted_by_several_tabs(string values)
    {
        string text = Markers("mm", "1\t0\t1\t2\t3\t4\t5\t6")
            .Replace("Units\n", "Units\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames\n", StringComparison.Ordinal)
            .Replace("100\t100\t1\t2\tmm", values, StringComparison.Ordinal);

        using TableReader reader = Open(text, TableFormat.Markers);

        Assert.Equal(0.003, ReadAll(reader)[0][4], 1e-17);
    }

    [Fact]
    public void Marker_tracks_that_were_read_are_written_back_with_the_numbers_of_their_frames()
    {
        using TableReader reader = Open(Markers("mm", "7\t0\t1\t2\t3\t\t\t", "9\t0.02\t1\t2\t3\t4\t5\t6"), TableFormat.Markers);
        double[][] rows = ReadAll(reader);
        StringWriter text = new();
        using (TableWriter writer = new(text, TableFormat.Markers, "walk.trc", reader.Columns, rowCount: rows.Length))
        {
            Array.ForEach(rows, row => writer.Write(row));
        }

        using TableReader again = Open(text.ToString(), TableFormat.Markers);

        Assert.Equal("50\t50\t2\t2\tm\t50\t7\t2", text.ToString().Split('\n')[2]);
        Assert.Equal(["Frame#", "Time", "knee.x", "knee.y", "knee.z", "ankle.x", "ankle.y", "ankle.z"], again.Columns);
        Assert.Equal(rows, ReadAll(again));
    }

    [Theory]
    [InlineData(1, "0")]
    [InlineData(3, "250")]
    public void Marker_tracks_state_the_rate_of_their_times_and_leave_what_was_not_seen_empty(int rows, string rate)
    {
        StringWriter text = new();
        using (TableWriter writer = new(text, TableFormat.Markers, "walk.trc", ["time", "knee.x", "knee.y", "knee.z"], rowCount: rows))
        {
            for (int row = 0; row < rows; row++)
            {
                writer.Write([1 + (row * 0.004), row, double.NaN, double.NaN]);
            }
        }

        using TableReader reader = Open(text.ToString(), TableFormat.Markers);

        Assert.Equal($"{rate}\t{rate}\t{rows}\t1\tm\t{rate}\t1\t{rows}", text.ToString().Split('\n')[2]);
        Assert.Equal(Enumerable.Range(0, rows).Select(row => new[] { row + 1, 1 + (row * 0.004), row, double.NaN, double.NaN }), ReadAll(reader));
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
    public void Any_field_may_stand_in_quotes()
    {
        using TableReader reader = Open("\"knee, right\",\"say \"\"hip\"\"\",kind\n\"1.0\", \" 2\" ,\"a, b\"\n3,4,5\" roll\n", TableFormat.Csv);
        double[] values = new double[2];

        Assert.Equal(["knee, right", "say \"hip\"", "kind"], reader.Columns);
        Assert.True(reader.TryRead([0, 1], values));
        Assert.Equal([1, 2], values);
        Assert.True(reader.TryRead([0, 1], values));
        Assert.Equal([3, 4], values);
    }

    [Fact]
    public void Names_with_commas_and_quotes_are_read_back()
    {
        StringWriter text = new();
        using (TableWriter writer = new(text, TableFormat.Csv, "walk", ["time", "knee, right", "\"hip\""]))
        {
            writer.Write([0, 1, 2]);
        }

        using TableReader reader = Open(text.ToString(), TableFormat.Csv);

        Assert.Equal(["time", "knee, right", "\"hip\""], reader.Columns);
        Assert.Equal([[0, 1, 2]], ReadAll(reader));
    }

    [Fact]
    public void A_quote_that_is_not_closed_is_a_problem_of_its_row_among_all_others()
    {
        using TableReader reader = Open("a,b\n1,\"2\n1,\"x\"\n\"1,5\",2\n1,\"2\",3\n", TableFormat.Csv);

        TableException exception = Assert.Throws<TableException>(() => ReadAll(reader));

        Assert.Equal(
            """
            test: 4 problems
              line 2: row 2: has an opening quote without a closing one on its line
              line 3: row 3: has 'x' as b; a finite number was expected
              line 4: row 4: has '1,5' as a; a finite number was expected
              line 5: row 5: has more fields; 2 were expected
            """,
            exception.Message);
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
    [InlineData("a,\"b\n", TableFormat.Csv, "has an opening quote without a closing one on its line")]
    [InlineData("x\n", TableFormat.Markers, "mm, cm or m was expected")]
    public void A_wrong_header_is_a_clear_message(string text, TableFormat format, string expected)
    {
        TableException exception = Assert.Throws<TableException>(() => Open(text, format));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Markers_of_one_name_are_told_once_at_the_line_of_their_names()
    {
        string text = Markers("mm", "1\t0\t1\t2\t3\t4\t5\t6").Replace("ankle", "knee", StringComparison.Ordinal);

        TableException exception = Assert.Throws<TableException>(() => Open(text, TableFormat.Markers));

        Assert.Equal("test: 1 problem\n  line 4: header: names marker 'knee' twice; names that differ were expected", exception.Message.ReplaceLineEndings("\n"));
    }

    private static string Markers(string unit, params string[] rows) =>
        $"PathFileType\t4\t(X/Y/Z)\tw.trc\nDataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\n100\t100\t1\t2\t{unit}\nFrame#\tTime\tknee\t\t\tankle\t\t\n\t\tX1\tY1\tZ1\tX2\tY2\tZ2\n{string.Join('\n', rows)}\n";

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
