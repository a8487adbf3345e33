namespace Backline.Practice.Records;

/// <summary>Content of a <see cref="RecordKinds.HabitCheckIn"/> record, schema 1: one tap.</summary>
public sealed record HabitCheckInContent
{
    /// <summary>It was noticed, no more.</summary>
    public const string Noticed = "noticed";

    /// <summary>It was done.</summary>
    public const string Did = "did";

    /// <summary>Not now.</summary>
    public const string NotNow = "not-now";

    /// <value>Id of the habit.</value>
    public required string Habit { get; init; }

    /// <value><c>noticed</c>, <c>did</c> or <c>not-now</c>.</value>
    public required string Answer { get; init; }
}
