using Backline.Practice.Records;

namespace Backline.Progress.Doses;

/// <summary>Which of several answers to the question of the next day counts: the worst, on the safe side.</summary>
/// <remarks>The app asks once. Several come of two devices that did not know of each other, or of older versions.</remarks>
internal static class NextDayAnswer
{
    private const int LastPlace = 3;

    /// <summary>Whether an answer says how the leg was; one that was skipped does not.</summary>
    /// <param name="answer">The answer, or <see langword="null"/> when none was given.</param>
    public static bool Tells(string? answer) => PlaceOf(answer) < LastPlace;

    /// <summary>The one of several whose answer is the worst; of equal ones the one given last. What tells nothing gives way to everything.</summary>
    /// <typeparam name="T">What holds an answer.</typeparam>
    /// <param name="given">Answers in any order.</param>
    /// <param name="answer">The answer of one.</param>
    /// <param name="at">When it was given.</param>
    /// <returns>The worst, or <see langword="null"/> when there is none.</returns>
    public static T? Worst<T>(IEnumerable<T> given, Func<T, string?> answer, Func<T, DateTimeOffset?> at)
        where T : class =>
        given.OrderBy(one => PlaceOf(answer(one))).ThenByDescending(at).ThenByDescending(one => at(one)?.Offset).FirstOrDefault();

    private static int PlaceOf(string? answer) => answer switch
    {
        CheckInContent.Worse => 0,
        CheckInContent.Same => 1,
        CheckInContent.Better => 2,
        _ => LastPlace,
    };
}
