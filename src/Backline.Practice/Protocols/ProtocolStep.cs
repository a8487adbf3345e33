namespace Backline.Practice.Protocols;

/// <summary>One step of a protocol: what to do, what is said, what is asked and what it looks like.</summary>
public sealed record ProtocolStep
{
    /// <value>Its id, unique in the protocol; a live step's id is its phase.</value>
    public required string Id { get; init; }

    /// <value>Before the session, or a phase of it.</value>
    public required StepPart Part { get; init; }

    /// <value>A few words for a heading.</value>
    public required string Title { get; init; }

    /// <value>The teaching text: a few sentences.</value>
    public required string Text { get; init; }

    /// <value>s. How long the step lasts when nothing else moves the session on; 0 for the hold, whose length the person chooses.</value>
    public double LeadSeconds { get; init; }

    /// <value>What is said, in order.</value>
    public required IReadOnlyList<StepCue> Cues { get; init; }

    /// <value>What is asked, in order.</value>
    public required IReadOnlyList<StepQuestion> Questions { get; init; }

    /// <value>How the body stands at the end of the step.</value>
    public required StepPosture Posture { get; init; }

    /// <value>Where a variant looks different: its posture, by the variant's id.</value>
    public IReadOnlyDictionary<string, StepPosture>? VariantPostures { get; init; }

    /// <value>Who can tell whether the step is done as meant.</value>
    public required IReadOnlyList<Checker> CheckedBy { get; init; }

    /// <value>Where the step comes from, or <c>coach judgement</c>.</value>
    public required string Source { get; init; }

    /// <summary>How the body stands at the end of the step in a variant.</summary>
    /// <param name="variant">The variant's id.</param>
    public StepPosture PostureFor(string variant) =>
        VariantPostures is { } postures && postures.TryGetValue(variant, out StepPosture? posture) ? posture : Posture;
}
