using static Backline.Coaching.Tests.Recordings.RecordingText;

namespace Backline.Coaching.Tests.Recordings;

/// <summary>A line is one object, and a member of it stands there once.</summary>
public sealed class OneObjectALineTests
{
    [Theory]
    [InlineData(" x", "x", 2)]
    [InlineData(",", ",", 1)]
    [InlineData("}", "}", 1)]
    [InlineData("\t{\"t\":1,\"image\":null}\r", "{\"t\":1,\"image\":n", 2)]
    public void What_follows_a_frame_on_its_line_is_refused(string more, string shown, int after)
    {
        string plain = Frame(0), unusual = """{"image":null,"t":0}""";

        Assert.Equal([Beyond(2, shown, plain.Length + after), Beyond(3, shown, unusual.Length + after)], ProblemsOf(Header, plain + more, unusual + more));
    }

    [Fact]
    public void What_follows_the_header_on_its_line_is_refused_beside_what_the_frames_have() =>
        Assert.Equal(
            [Beyond(1, """{"t":0,"image":[""", Header.Length + 1), "line 2: t: is missing; every frame has its time in seconds"],
            ProblemsOf(Header + Frame(0), """{"image":null}"""));

    [Fact]
    public void A_member_that_stands_twice_is_refused() =>
        Assert.Equal(
            ["line 1: fps: stands twice; one was expected", "line 2: t: stands twice; one was expected", "line 3: image: stands twice; one was expected"],
            ProblemsOf(Header.Replace("\"fps\":10", "\"fps\":10,\"fps\":30", StringComparison.Ordinal), """{"t":0,"t":1,"image":null}""", """{"t":1,"image":null,"image":null}"""));

    [Fact]
    public void What_a_terminal_would_obey_is_shown_as_its_number() =>
        Assert.Equal(
            ["line 1: is not JSON at 'H\\u0008\\u001b[31mRED' (column 1); a JSON object a line was expected"],
            ProblemsOf("H\b\u001b[31mRED"));

    [Theory]
    [InlineData("\"source\":\"drawn\"", "\"source\":\"dr\\ud800wn\"")]
    [InlineData("\"source\"", "\"\\udc00\":1,\"source\"")]
    public void Half_a_letter_where_no_letter_counts_is_no_matter(string written, string spoilt) =>
        Assert.Single(Read(Header.Replace(written, spoilt, StringComparison.Ordinal), Frame(0)));

    [Fact]
    public void Half_a_letter_in_a_member_that_counts_is_told() =>
        Assert.Equal(
            ["line 1: variant: is 'hea\\ud800vy'; 'full' or 'heavy' was expected", "line 2: t: is missing; every frame has its time in seconds"],
            ProblemsOf(Header.Replace("heavy", "hea\\ud800vy", StringComparison.Ordinal), "{\"\\ud800t\":0,\"image\":null}"));

    private static string Beyond(int line, string shown, int column) =>
        FormattableString.Invariant($"line {line}: goes on after its object with '{shown}' (column {column}); one object a line was expected");
}
