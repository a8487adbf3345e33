namespace Backline.Practice.Records;

/// <summary>What is left of an erased record: its id, so that no other copy brings it back.</summary>
/// <param name="Id">The erased record's id.</param>
/// <param name="At">When it was erased.</param>
public sealed record Erasure(Guid Id, DateTimeOffset At);
