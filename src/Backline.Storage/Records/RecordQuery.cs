namespace Backline.Storage.Records;

/// <summary>Which records are asked for; what is <see langword="null"/> does not narrow.</summary>
/// <param name="Person">Of this person.</param>
/// <param name="Kind">Of this kind.</param>
/// <param name="From">At this moment or later.</param>
/// <param name="Until">Before this moment.</param>
public sealed record RecordQuery(Guid? Person = null, string? Kind = null, DateTimeOffset? From = null, DateTimeOffset? Until = null);
