using System.Text.Json;
using Backline.Coaching.Landmarks;
using Backline.Coaching.Recordings;
using Backline.TestKit;
using Backline.Web.Features.Live;

namespace Backline.Web.Tests.Live;

/// <summary>The demonstration's pictures in the order of its film.</summary>
internal static class Film
{
    public static IEnumerable<CameraFrame> Pictures()
    {
        using RecordingReader reader = RecordingReader.Open(Repository.At("data", "demo", "stretch.jsonl"));
        LandmarkFrame[] distinct = [.. reader.Frames()];
        int[] order = JsonSerializer.Deserialize<int[]>(File.ReadAllText(Repository.At("data", "demo", "stretch.order.json")))!;
        int width = reader.Header.ImageWidth, height = reader.Header.ImageHeight;
        return order.Select((row, i) => Read(i / 10.0, width, height, distinct[row]));
    }

    private static CameraFrame Read(double seconds, int width, int height, LandmarkFrame frame) =>
        CameraFrame.Read([seconds, width, height, .. frame.Image, .. frame.World])!.Value;
}
