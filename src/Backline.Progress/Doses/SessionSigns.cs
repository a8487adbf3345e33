namespace Backline.Progress.Doses;

/// <summary>What a session tells about the next one.</summary>
/// <param name="Answer">The next day's answer, the worst of several (<see cref="NextDayAnswer"/>), or <see langword="null"/> when none was given.</param>
/// <param name="AnsweredAt">When it was given, the last time where it was given several times; or <see langword="null"/>.</param>
/// <param name="HasTingled">Whether it tingled, said by the body map or by the reason to stop.</param>
/// <param name="HasFeltSitBone">Whether the sit-bone felt it.</param>
public readonly record struct SessionSigns(string? Answer, DateTimeOffset? AnsweredAt, bool HasTingled, bool HasFeltSitBone);
