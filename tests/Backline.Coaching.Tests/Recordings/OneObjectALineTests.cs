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

    private static string Beyond(int line, string shown, int column) =>
        FormattableString.Invariant($"line {line}: goes on after its object with '{shown}' (column {column}); one object a line was expected");
}
