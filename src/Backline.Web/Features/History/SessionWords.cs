using System.Globalization;
using Backline.Coaching.Sessions;
using Backline.Practice.Measures;
using Backline.Practice.Records;
using Backline.Progress.Doses;

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

    /// <summary>What is said of a session in which more was held than it lasted; <see langword="null"/> of every other.</summary>
    public static string? BeyondSession(SessionContent session) => HeldDose.IsBeyondSession(session)
        ? $"This session says that more was held than it lasted. No more is counted than it lasted: {HeldDose.Counted(session).TotalSeconds:0} s."
        : null;

    /// <summary>What is said of a session with measures that no body can have, which its page leaves out; <see langword="null"/> of every other.</summary>
    public static string? BeyondBody(SessionContent session) => session.Measures.Count(measure => !MeasureBounds.CanBe(measure)) switch
    {
        0 => null,
        1 => "This session has a measure that no body can have. It is left out here.",
        int count => $"This session has {count} measures that no body can have. They are left out here.",
    };

    /// <summary>Pain before and after, or nothing.</summary>
    public static string Pain(int? painBefore, int? painAfter) => (painBefore, painAfter) switch
    {
        ({ } before, { } after) => $"pain {before} → {after}",
        (null, { } after) => $"pain {after} after",
        ({ } before, null) => $"pain {before} before",
        _ => "",
    };

    /// <summary>The variant's name.</summary>
    public static string Variant(string id) =>
        ProtocolLibrary.Load().Variants.FirstOrDefault(variant => variant.Id == id)?.Name ?? "Another way";

    /// <summary>The phase's title.</summary>
    public static string Phase(string id) =>
        ProtocolLibrary.Load().Steps.FirstOrDefault(step => step.Id == id)?.Title ?? (id == "ready" ? "Get ready" : "Another step");

    /// <summary>The rule's name.</summary>
    public static string Rule(string id) =>
        ProtocolLibrary.Load().Rules.FirstOrDefault(rule => rule.Id == id)?.Name ?? "Another sign";

    /// <summary>Places by name.</summary>
    public static string Places(IEnumerable<string> ids) => string.Join(", ",
        ids.Select(id => ProtocolLibrary.Load().Places.FirstOrDefault(place => place.Id == id)?.Name ?? "another place"));

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
        SessionEventKinds.Slept => "Page slept",
        _ => "Something else",
    };

    /// <summary>What an event is about, in words; empty when its kind says it all.</summary>
    public static string About(SessionEvent one) => one.Kind switch
    {
        SessionEventKinds.Phase => Phase(one.Id),
        SessionEventKinds.Fault or SessionEventKinds.Mended or SessionEventKinds.Praise => Rule(one.Id),
        SessionEventKinds.HoldStop => Waits(one.Id),
        _ => "",
    };

    /// <summary>What was said, or nothing when the text is only the name of a rule or limit.</summary>
    public static string Said(SessionEvent one) => one.Text.Contains(' ') || one.Text.EndsWith('.') ? one.Text : "";

    /// <summary>That the page slept, how often and for how long in all; <see langword="null"/> when it was awake throughout.</summary>
    public static string? Slept(SessionContent content)
    {
        SessionEvent[] sleeps = [.. content.Events.Where(one => one.Kind == SessionEventKinds.Slept)];
        double?[] seconds = [.. sleeps.Select(Live.PageSleep.SecondsOf)];
        string? told = (sleeps.Length, seconds.Contains(null)) switch
        {
            (0, _) => null,
            (1, _) => sleeps[0].Text,
            (_, false) => $"The page slept {sleeps.Length} times, for {seconds.Sum():0} s in all.",
            _ => $"The page slept {sleeps.Length} times.",
        };
        return told is null ? null : $"{told} Nothing was said or seen meanwhile.";
    }

    private static string Waits(string id) => id switch
    {
        "paused" => "You paused",
        "absent" => "Nobody was seen",
        "phase" => "Another step",
        "target" => "The hold was reached",
        "stopped" => "You stopped",
        _ => Rule(id),
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
        _ => "Another measure",
    };

    /// <summary>A number as people write it, with a true minus.</summary>
    public static string Number(double value) => value.ToString("0", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>The unit a measure is shown in.</summary>
    public static string Unit(string name) => name.EndsWith("Mm", StringComparison.Ordinal) ? " mm" : "°";
}
