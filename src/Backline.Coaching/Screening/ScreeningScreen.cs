namespace Backline.Coaching.Screening;

/// <summary>Questions that are asked together.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The heading.</param>
/// <param name="Questions">The questions, in order.</param>
public sealed record ScreeningScreen(string Id, string Title, IReadOnlyList<ScreeningQuestion> Questions);
