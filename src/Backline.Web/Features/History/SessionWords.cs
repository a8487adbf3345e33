using Backline.Coaching.Sessions;
using Backline.Practice.Measures;
using Backline.Practice.Records;
using Backline.Progress.Sessions;

namespace Backline.Web.Features.History;

/// <summary>Sessions in words.</summary>
internal static class SessionWords
{
    /// <summary>How it was told apart: seen, unseen, self-reported; only what there is.</summary>
    public static string Held(HeldTime held)
    {
        (double Seconds, string Word)[] parts = [(held.SeenSeconds, "seen"), (held.UnseenSeconds, "unseen"), (held.SelfReportedSeconds, "by your own count")];
        return string.Join(", ", parts.Where(part => part.Seconds >= 0.5).Select(part => $"{part.Seconds:0} s {part.Word}"));
    }

    /// <summary>Pain before and after, or nothing.</summary>
    public static string Pain(PastSession session) => (session.PainBefore, session.PainAfter) switch
    {
        ({ } before, { } after) => $"pain {before} → {after}",
        (null, { } after) => $"pain {after} after",
        ({ } before, null) => $"pain {before} before",
        _ => "",
    };

    /// <summary>The variant's name.</summary>
    public static string Variant(string id) =>
        ProtocolLibrary.Load().Variants.FirstOrDefault(variant => variant.Id == id)?.Name ?? id;

    /// <summary>The phase's title.</summary>
    public static string Phase(string id) =>
        ProtocolLibrary.Load().Steps.FirstOrDefault(step => step.Id == id)?.Title ?? (id == "ready" ? "Get ready" : id);

    /// <summary>The rule's name.</summary>
    public static string Rule(string id) =>
        ProtocolLibrary.Load().Rules.FirstOrDefault(rule => rule.Id == id)?.Name ?? id;

    /// <summary>Places by name.</summary>
    public static string Places(IEnumerable<string> ids) => string.Join(", ",
        ids.Select(id => ProtocolLibrary.Load().Places.FirstOrDefault(place => place.Id == id)?.Name ?? id));

    /// <summary>A kind of event.</summary>
    public static string Kind(string kind) => kind switch
    {
        "phase" => "Phase",
        "fault" => "Noticed",
        "mended" => "Mended",
        "cue" => "Said",
        "praise" => "Said",
        "hold-start" => "Clock runs",
        "hold-stop" => "Clock waits",
        "done" => "End",
        _ => kind,
    };

    /// <summary>A measure's name.</summary>
    public static string Measure(string name) => MeasureNames.Find(name) switch
    {
        Practice.Measures.Measure.TrunkInclination => "Bow of the trunk",
        Practice.Measures.Measure.HipFlexion => "Bend at the hip",
        Practice.Measures.Measure.KneeFlexion => "Knee bend",
        Practice.Measures.Measure.ShankInclination => "Shin, forward of upright",
        Practice.Measures.Measure.FootPitch => "Foot, toes up",
        Practice.Measures.Measure.AnkleDorsiflexion => "Ankle bend",
        Practice.Measures.Measure.KneeOverAnkle => "Knee ahead of ankle",
        Practice.Measures.Measure.HeelHeight => "Heel above floor",
        Practice.Measures.Measure.PlumbHip => "Hip ahead of ankle",
        Practice.Measures.Measure.FootProgression => "Toes out",
        Practice.Measures.Measure.KneeMedialOffset => "Knee inwards",
        _ => name,
    };

    /// <summary>The unit a measure is shown in.</summary>
    public static string Unit(string name) => name.EndsWith("Mm", StringComparison.Ordinal) ? " mm" : "°";
}
