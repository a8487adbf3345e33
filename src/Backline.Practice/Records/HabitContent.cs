namespace Backline.Practice.Records;

/// <summary>Content of a <see cref="RecordKinds.Habit"/> record, schema 1: a standing habit as a person keeps it.</summary>
public sealed record HabitContent
{
    /// <value>Id of the habit; for one's own, any id that no other has.</value>
    public required string Habit { get; init; }

    /// <value>Whether it is kept; <see langword="false"/> when it was laid down.</value>
    public required bool IsKept { get; init; }

    /// <value>The moment it hangs on, in the person's words: "when the kettle boils"; or <see langword="null"/>.</value>
    public string? Anchor { get; init; }

    /// <value>The name of a habit of one's own, or <see langword="null"/> for one that came with a lesson.</value>
    public string? OwnName { get; init; }
}
