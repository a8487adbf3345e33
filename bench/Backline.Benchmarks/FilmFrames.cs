using System.Text.Json;
using Backline.Coaching.Landmarks;
using Backline.Coaching.Recordings;

namespace Backline.Benchmarks;

/// <summary>The demonstration's frames, with running time, as many as asked for.</summary>
internal static class FilmFrames
{
    public static LandmarkFrame[] Take(int count)
    {
        string folder = Path.Combine(Root(), "data", "demo");
        using RecordingReader reader = RecordingReader.Open(Path.Combine(folder, "stretch.jsonl"));
        LandmarkFrame[] distinct = [.. reader.Frames()];
        int[] order = JsonSerializer.Deserialize<int[]>(File.ReadAllText(Path.Combine(folder, "stretch.order.json")))!;
        return [.. Enumerable.Range(0, count).Select(i => At(i / 10.0, distinct[order[i % order.Length]]))];
    }

    private static LandmarkFrame At(double seconds, LandmarkFrame frame) =>
        new(TimeSpan.FromSeconds(seconds), [.. frame.Image, .. frame.World]);

    public static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Backline.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"No Backline.slnx above {AppContext.BaseDirectory}.");
    }
}
