using System.Text;
using Backline.Coaching.Landmarks;
using Backline.Coaching.Recordings;
using static Backline.Coaching.Tests.Recordings.RecordingText;

namespace Backline.Coaching.Tests.Recordings;

public sealed class RecordingReaderTests
{
    [Fact]
    public void A_recording_gives_its_header_and_its_frames()
    {
        using RecordingReader reader = Open(Header.Replace("\"source\"", "\"personHeightMm\":1740,\"rollDiameterMm\":80,\"source\"", StringComparison.Ordinal), Frame(0), Frame(0.1, "null", "null"), "");

        LandmarkFrame[] frames = [.. reader.Frames()];

        Assert.Equal(new RecordingHeader(640, 480, 10, LandmarkVariant.Heavy, "drawn", 1.74, 0.08), reader.Header);
        Assert.Equal([true, false], frames.Select(frame => frame.IsPersonSeen));
        Assert.Equal([0.5, 0.25, -0.1, 1], frames[0].Image[..4].ToArray());
        Assert.Equal(TimeSpan.FromSeconds(0.1), frames[1].Time);
    }

    [Fact]
    public void Spaces_order_exponents_and_unknown_members_make_no_difference()
    {
        string plain = Frame(1.5);
        string spaced = $$"""  { "note": [1, {"x": 2}], "world" : {{Points().Replace(",", ", ", StringComparison.Ordinal)}}, "image": {{Points(33, "[5e-1,2.5E-1,-1e-1,1]")}}, "t" : 15e-1 }  """;

        LandmarkFrame one = Read(Header, plain)[0], other = Read(Header, spaced + "\r")[0];

        Assert.Equal(one.Time, other.Time);
        Assert.Equal(one.Image.ToArray(), other.Image.ToArray());
        Assert.Equal(one.World.ToArray(), other.World.ToArray());
    }

    [Fact]
    public void Every_problem_is_listed_with_its_line()
    {
        IReadOnlyList<string> problems = ProblemsOf(
            Header,
            Frame(0.5),
            Frame(0.4),
            Frame(0.6, Points(32)),
            Frame(0.7, world: Points(33, "[0,0,0,1.5]")),
            Frame(0.8)[..100],
            Frame(0.9).Replace("0.25", "NaN", StringComparison.Ordinal),
            """{"t":1,"image":null}""",
            """{"image":null}""");

        Assert.Equal("line 3: t: is 0.4; no time before the previous frame's 0.5 was expected", problems[0]);
        Assert.Equal("line 4: image: has 32 points; 33 were expected", problems[1]);
        Assert.Equal("line 5: world[0].visibility: is 1.5; a visibility from 0 to 1 was expected", problems[2]);
        Assert.Contains(problems, problem => problem.StartsWith("line 6: image: the line ends in the middle (column ", StringComparison.Ordinal));
        Assert.Contains("line 7: image: is NaN; a finite number was expected", problems);
        Assert.Equal("line 9: t: is missing; every frame has its time in seconds", problems[^1]);
        Assert.DoesNotContain(problems, problem => problem.StartsWith("line 8", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"t\":-0.1", "line 2: t: is -0.1; a time in seconds from 0 to 100000000 was expected")]
    [InlineData("\"t\":null", "line 2: t: is null; a time in seconds from 0 to 100000000 was expected")]
    [InlineData("\"t\":1e999", "line 2: t: is 1e999; a time in seconds from 0 to 100000000 was expected")]
    [InlineData("\"t\":1e12", "line 2: t: is 1e12; a time in seconds from 0 to 100000000 was expected")]
    [InlineData("\"t\":100000000.5", "line 2: t: is 100000000.5; a time in seconds from 0 to 100000000 was expected")]
    [InlineData("\"t\":\"0\"", "line 2: t: is '0'; a time in seconds from 0 to 100000000 was expected")]
    [InlineData("\"t\":NaN", "line 2: t: is NaN; a finite number was expected")]
    [InlineData("\"t\":-Infinity", "line 2: t: is -Infinity; a finite number was expected")]
    public void A_time_that_is_none_is_refused(string time, string problem) =>
        Assert.Equal([problem], ProblemsOf(Header, Frame(0).Replace("\"t\":0", time, StringComparison.Ordinal)));

    [Theory]
    [InlineData("[0,0,0]", "image[0]: has 3 numbers; 4 were expected: x, y, z, visibility")]
    [InlineData("[0,0,0,1,1]", "image[0]: has 5 numbers; 4 were expected: x, y, z, visibility")]
    [InlineData("[0,null,0,1]", "image[0].y: is null; a number from -1000 to 1000 was expected")]
    [InlineData("[0,1e400,0,1]", "image[0].y: is 1e400; a number from -1000 to 1000 was expected")]
    [InlineData("[0,-1001,0,1]", "image[0].y: is -1001; a number from -1000 to 1000 was expected")]
    [InlineData("[0,0,0,-0.1]", "image[0].visibility: is -0.1; a visibility from 0 to 1 was expected")]
    [InlineData("{}", "image[0]: is an object; [x, y, z, visibility] was expected")]
    public void A_point_that_is_none_is_refused(string point, string problem) =>
        Assert.Equal("line 2: " + problem, ProblemsOf(Header, Frame(0, Points(33, point)))[0]);

    [Fact]
    public void Image_points_come_with_world_points() =>
        Assert.Equal(["line 2: world: is null; 33 points were expected beside those of the image"], ProblemsOf(Header, Frame(0, world: "null")));

    [Theory]
    [InlineData("\"backlineRecording\":1", "\"backlineRecording\":2", "line 1: backlineRecording: is 2; version 1 was expected, the only one known here")]
    [InlineData("\"backlineRecording\":1", "\"backlineRecording\":\"1\"", "line 1: backlineRecording: is '1'; version 1 was expected, the only one known here")]
    [InlineData("\"imageWidth\":640", "\"imageWidth\":0", "line 1: imageWidth: is 0; a whole number of pixels from 1 to 100000 was expected")]
    [InlineData("\"imageHeight\":480", "\"imageHeight\":0.5", "line 1: imageHeight: is 0.5; a whole number of pixels from 1 to 100000 was expected")]
    [InlineData("\"imageHeight\":480", "\"imageHeight\":480.5", "line 1: imageHeight: is 480.5; a whole number of pixels from 1 to 100000 was expected")]
    [InlineData("\"fps\":10", "\"fps\":-1", "line 1: fps: is -1; a rate in frames a second from 0.001 to 10000 was expected")]
    [InlineData("\"blazepose-33\"", "\"coco-17\"", "line 1: landmarkModel: is 'coco-17'; 'blazepose-33' was expected")]
    [InlineData("\"heavy\"", "\"lite\"", "line 1: variant: is 'lite'; 'full' or 'heavy' was expected")]
    [InlineData("\"source\":\"drawn\"", "\"source\":null", "line 1: source: is null; text was expected")]
    [InlineData(",\"source\":\"drawn\"", "", "line 1: source: is missing; every header has one")]
    [InlineData(",\"source\"", ",\"personHeightMm\":174,\"source\"", "line 1: personHeightMm: is 174; a height in millimetres from 500 to 2500 was expected")]
    public void A_header_that_cannot_be_used_is_refused(string part, string instead, string problem) =>
        Assert.Equal([problem], ProblemsOf(Header.Replace(part, instead, StringComparison.Ordinal), Frame(0)));

    [Fact]
    public void Problems_of_the_header_and_of_frames_are_listed_together()
    {
        IReadOnlyList<string> problems = ProblemsOf(Header.Replace("640", "0", StringComparison.Ordinal).Replace("480", "0", StringComparison.Ordinal), Frame(0), "{");

        Assert.Equal(["line 1: imageWidth", "line 1: imageHeight", "line 3: the line"], problems.Select(problem => problem[..Math.Min(problem.Length, problem.IndexOf(':', 7) is > 0 and var colon ? colon : 16)]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("{\"something\":1}")]
    public void What_is_no_recording_is_refused(string line) => Assert.Single(ProblemsOf(line, "more", "of it"));

    [Fact]
    public void A_header_alone_is_a_recording_of_nobody() => Assert.Empty(Read(Header));

    [Fact]
    public void Frames_before_the_first_problem_are_handed_out_and_none_after()
    {
        using RecordingReader reader = Open(Header, Frame(0), "{", Frame(1));
        int count = 0;

        Assert.Throws<RecordingException>(() =>
        {
            foreach (LandmarkFrame _ in reader.Frames())
            {
                count++;
            }
        });

        Assert.Equal(1, count);
    }

    [Fact]
    public void The_message_names_the_file_and_counts_what_it_does_not_list()
    {
        string[] lines = [Header, .. Enumerable.Repeat("{", 1000)];

        var refusal = Assert.Throws<RecordingException>(() => Read(lines));

        Assert.StartsWith("test.jsonl: 1000 problems", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("and 800 more", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(200, refusal.Problems.Count);
    }

    [Fact]
    public void However_long_the_file_little_of_it_is_in_memory()
    {
        byte[] header = Encoding.UTF8.GetBytes(Header + "\n"), frame = Encoding.UTF8.GetBytes(Frame(0) + "\n");
        using var reader = new RecordingReader(new RepeatedStream(header, frame, 128L << 20), "long.jsonl");
        long count = 0, most = 0;
        while (reader.TryRead(out _))
        {
            if (++count % 20_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        Assert.True(count >= ((128L << 20) / frame.Length) - 1, $"{count} frames were read");
        Assert.True(most < 32 << 20, $"{most} bytes were in use");
    }

    [Fact]
    public void A_gigabyte_without_a_line_end_is_one_problem()
    {
        byte[] zeros = new byte[1 << 16];
        using var stream = new RepeatedStream(Encoding.UTF8.GetBytes(Header + "\n"), zeros, 1L << 30);

        var refusal = Assert.Throws<RecordingException>(() =>
        {
            using var reader = new RecordingReader(stream, "zeros.jsonl");
            _ = reader.Frames().Count();
        });

        Assert.Equal(["line 2: is longer than a megabyte; a frame was expected"], refusal.Problems);
    }
}
