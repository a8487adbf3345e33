using System.Text;
using Backline.Coaching.Landmarks;
using Backline.Coaching.Recordings;

namespace Backline.Coaching.Tests.Recordings;

/// <summary>Recordings written as text, right and wrong.</summary>
internal static class RecordingText
{
    public const string Header = """{"backlineRecording":1,"imageWidth":640,"imageHeight":480,"fps":10,"landmarkModel":"blazepose-33","variant":"heavy","source":"drawn"}""";

    public static string Frame(double t, string? image = null, string? world = null) => FormattableString.Invariant($$"""{"t":{{t}},"image":{{image ?? Points()}},"world":{{world ?? Points()}}}""");

    public static string Points(int count = 33, string point = "[0.5,0.25,-0.1,1.0]") => "[" + string.Join(",", Enumerable.Repeat(point, count)) + "]";

    public static RecordingReader Open(params string[] lines) => new(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), "test.jsonl");

    public static List<LandmarkFrame> Read(params string[] lines)
    {
        using RecordingReader reader = Open(lines);
        return [.. reader.Frames()];
    }

    public static IReadOnlyList<string> ProblemsOf(params string[] lines) => Assert.Throws<RecordingException>(() => Read(lines)).Problems;
}
