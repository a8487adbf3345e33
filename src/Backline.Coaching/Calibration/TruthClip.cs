using System.Text.Json;
using Backline.Practice;
using Backline.Practice.Measures;

namespace Backline.Coaching.Calibration;

/// <summary>A rendered clip's true measures, frame by frame: the content of a <c>NAME.truth.json</c>.</summary>
public sealed class TruthClip
{
    private readonly double?[][] _values;   // a row a frame: side by side, measure by measure; none where the file has no such truth

    private TruthClip(string name, string view, Side? nearSide, string body, double personHeight, double?[][] values)
    {
        Name = name;
        View = view;
        NearSide = nearSide;
        Body = body;
        PersonHeight = personHeight;
        _values = values;
    }

    /// <value>The clip's name.</value>
    public string Name { get; }

    /// <value>From where it was rendered: <c>side</c>, <c>front</c> or another word.</value>
    public string View { get; }

    /// <value>The side that faces the camera, where one does.</value>
    public Side? NearSide { get; }

    /// <value>Which of the rendered bodies it shows.</value>
    public string Body { get; }

    /// <value>m. That body's height.</value>
    public double PersonHeight { get; }

    /// <value>How many frames it has.</value>
    public int FrameCount => _values.Length;

    /// <summary>The true value, in the measure's edge unit, or <see langword="null"/> when the file does not tell.</summary>
    /// <param name="frame">From 0.</param>
    /// <param name="side">The person's side.</param>
    /// <param name="measure">The measure.</param>
    public double? this[int frame, Side side, Measure measure] => _values[frame][((int)side * MeasureNames.All.Count) + (int)measure];

    /// <summary>Reads a truth file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="JsonException">The file is not JSON.</exception>
    /// <exception cref="KeyNotFoundException">A key every truth file has is missing.</exception>
    public static TruthClip Load(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        JsonElement root = document.RootElement;
        string camera = root.GetProperty("camera_side").GetString() ?? "";
        Side? near = camera.StartsWith("right", StringComparison.Ordinal) ? Side.Right : camera.StartsWith("left", StringComparison.Ordinal) ? Side.Left : null;
        JsonElement body = root.GetProperty("body");
        return new TruthClip(
            root.GetProperty("clip").GetString()!,
            root.GetProperty("view").GetString()!,
            near,
            body.GetProperty("id").GetString()!,
            body.GetProperty("height_m").GetDouble(),
            [.. root.GetProperty("frames").EnumerateArray().Select(Frame)]);
    }

    private static double?[] Frame(JsonElement frame)
    {
        int count = MeasureNames.All.Count;
        var values = new double?[2 * count];
        JsonElement angles = frame.GetProperty("angles");
        foreach (Side side in (Side[])[Side.Left, Side.Right])
        {
            string suffix = side == Side.Left ? "L" : "R";
            foreach (Measure measure in MeasureNames.All)
            {
                values[((int)side * count) + (int)measure] = measure switch
                {
                    Measure.TrunkInclination => Number(angles, "trunk_inclination_deg"),
                    Measure.HipFlexion => Number(angles, "hip_flexion_camera_sagittal_deg_" + suffix),
                    Measure.KneeFlexion => Number(angles, "knee_flexion_deg_" + suffix),
                    Measure.ShankInclination => Number(angles, "shank_inclination_deg_" + suffix),
                    Measure.FootPitch => Number(angles, "ankle_dorsiflexion_heel_toetip_deg_" + suffix) - Number(angles, "shank_inclination_deg_" + suffix),
                    Measure.AnkleDorsiflexion => Number(angles, "ankle_dorsiflexion_heel_toetip_deg_" + suffix),
                    Measure.KneeOverAnkle => Number(angles, "knee_over_ankle_mm_" + suffix),
                    Measure.HeelHeight => Number(angles, "heel_height_mm_" + suffix),
                    Measure.PlumbHip => 1000 * (Forward(frame, "hip" + suffix) - Forward(frame, "ankle" + suffix)),
                    Measure.FootProgression => Number(angles, "foot_progression_deg_" + suffix),
                    Measure.KneeMedialOffset => Number(angles, "knee_medial_offset_mm_" + suffix),
                    _ => null,
                };
            }
        }

        return values;
    }

    private static double? Number(JsonElement angles, string key) => angles.TryGetProperty(key, out JsonElement value) ? value.GetDouble() : null;

    private static double? Forward(JsonElement frame, string joint) =>
        frame.GetProperty("joints_m").TryGetProperty(joint, out JsonElement place) ? place[1].GetDouble() : null;
}
