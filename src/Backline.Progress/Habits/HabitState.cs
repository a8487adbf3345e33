namespace Backline.Progress.Habits;

/// <summary>A habit a person keeps, as it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Anchor">The moment it hangs on, in the person's words, or <see langword="null"/>.</param>
/// <param name="OwnName">Its name when it is the person's own, or <see langword="null"/>.</param>
/// <param name="Last">The last check-in, or <see langword="null"/>.</param>
/// <param name="WeeksPractised">1. Weeks in which it was noticed or done.</param>
public sealed record HabitState(string Id, string? Anchor, string? OwnName, DateTimeOffset? Last, int WeeksPractised);
