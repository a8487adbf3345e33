namespace Backline.Practice.Records;

/// <summary>Content of a <see cref="RecordKinds.StandingNotes"/> record, schema 1: what else may play a part, if the person likes to note it.</summary>
public sealed record StandingNotesContent
{
    /// <value>What is worn most of the day, in the person's words, or <see langword="null"/>.</value>
    public string? Footwear { get; init; }

    /// <value>1. Hours a day sitting, or <see langword="null"/> when not said.</value>
    public double? SittingHours { get; init; }
}
