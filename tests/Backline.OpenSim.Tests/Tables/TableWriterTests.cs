using System.Text;
using Backline.OpenSim.Tables;

namespace Backline.OpenSim.Tests.Tables;

/// <summary>What the reader would not read back as it stands is not written.</summary>
public sealed class TableWriterTests
{
    [Theory]
    [InlineData(TableFormat.Motion, "knee angle")]
    [InlineData(TableFormat.Motion, "")]
    [InlineData(TableFormat.Storage, "knee\nangle")]
    [InlineData(TableFormat.Storage, "time")]
    [InlineData(TableFormat.Csv, "knee\nangle")]
    [InlineData(TableFormat.Csv, " knee")]
    [InlineData(TableFormat.Csv, "time")]
    [InlineData(TableFormat.Markers, "knee")]
    [InlineData(TableFormat.Markers, "knee\tleft.x")]
    public void A_name_that_would_not_be_read_back_is_refused_before_anything_is_written(TableFormat format, string name)
    {
        StringWriter text = new();

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new TableWriter(text, format, "walk", ["time", name, "knee.y", "knee.z"], rowCount: 1).Dispose());

        Assert.StartsWith($"Column 2 is named '{name}'; ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("", text.ToString());
    }

    [Theory]
    [InlineData("Frame\t#", "Column 1 is named 'Frame\t#'; a name without tabs")]
    [InlineData("Time", "Column 2 is named 'Time'; names must differ")]
    public void The_name_of_the_frames_must_be_one_field(string name, string expected)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(
            () => new TableWriter(new StringWriter(), TableFormat.Markers, "walk", [name, "Time", "knee.x", "knee.y", "knee.z"], rowCount: 1).Dispose());

        Assert.StartsWith(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("time", "knee.x", "knee.y")]
    [InlineData("Frame#", "Time", "knee.x", "knee.y")]
    public void A_marker_without_one_of_its_axes_is_refused(params string[] columns)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new TableWriter(new StringWriter(), TableFormat.Markers, "walk", columns, rowCount: 1).Dispose());

        Assert.StartsWith("Marker tracks must have the time, or a frame's number and the time, and three columns a marker.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_name_that_would_be_read_as_a_remark_is_refused()
    {
        StringWriter text = new();

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new TableWriter(text, TableFormat.Csv, "walk", ["# time", "knee"]).Dispose());

        Assert.StartsWith("Column 1 is named '# time'; ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TableFormat.Csv, double.NaN, "NaN")]
    [InlineData(TableFormat.Csv, double.PositiveInfinity, "Infinity")]
    [InlineData(TableFormat.Motion, double.NaN, "NaN")]
    [InlineData(TableFormat.Storage, double.NegativeInfinity, "-Infinity")]
    public void A_row_with_a_number_that_is_not_finite_is_refused_whole(TableFormat format, double value, string shown)
    {
        StringWriter text = new();
        using TableWriter writer = new(text, format, "walk", ["time", "knee"]);
        writer.Write([0, 1]);
        string before = text.ToString();

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => writer.Write([1, value]));

        Assert.StartsWith($"Row 2 has {shown} as 'knee'; numbers must be finite.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, text.ToString());
    }

    [Fact]
    public void A_marker_may_be_unseen_but_not_endlessly_far_and_a_time_must_be_known()
    {
        using TableWriter writer = new(new StringWriter(), TableFormat.Markers, "walk", ["time", "knee.x", "knee.y", "knee.z"], rowCount: 1);

        Assert.Throws<ArgumentException>(() => writer.Write([0, 1, double.PositiveInfinity, 2]));
        Assert.Throws<ArgumentException>(() => writer.Write([double.NaN, 1, 2, 3]));
        writer.Write([0, double.NaN, double.NaN, double.NaN]);
    }

    [Theory]
    [InlineData(TableFormat.Csv, "left knee, \"bent\"")]
    [InlineData(TableFormat.Motion, "knee_l")]
    public void What_is_not_refused_is_read_back(TableFormat format, string name)
    {
        StringWriter text = new();
        using (TableWriter writer = new(text, format, "walk", ["time", name]))
        {
            writer.Write([0, 1]);
        }

        using TableReader reader = Open(text.ToString(), format);

        Assert.Equal(["time", name], reader.Columns);
    }

    [Fact]
    public void A_table_that_is_wrong_in_every_row_lists_the_first_thousand_and_counts_the_others()
    {
        using TableReader reader = Open($"a\n{string.Concat(Enumerable.Repeat("x\n", 1500))}", TableFormat.Csv);
        double[] row = new double[1];

        TableException exception = Assert.Throws<TableException>(() => reader.TryRead([0], row));

        Assert.Equal((1000, 500), (exception.Problems.Count, exception.More));
        Assert.StartsWith("test: 1500 problems\n", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("\n  and 1450 more", exception.Message, StringComparison.Ordinal);
    }

    private static TableReader Open(string text, TableFormat format) => TableReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test", format);
}
