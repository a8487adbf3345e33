namespace Backline.Coaching.Cues;

/// <summary>How far a phase's words have come.</summary>
/// <param name="NextCue">1. The cue that is said next.</param>
/// <param name="NextQuestion">1. The question that is put next.</param>
internal readonly record struct ScriptPlace(int NextCue, int NextQuestion);
