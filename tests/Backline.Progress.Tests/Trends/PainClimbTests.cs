using Backline.Practice.Records;
using Backline.Progress.Trends;

namespace Backline.Progress.Tests.Trends;

public sealed class PainClimbTests
{
    [Fact]
    public void A_fortnight_is_held_against_the_best_of_the_four_before() =>
        Assert.Equal(3, Of((0, [4, 4, 4]), (14, [2, 3, 1]), (28, [6, 6, 6]), (42, [5, 5, 5])));

    [Fact]
    public void What_lies_further_back_is_another_story() =>
        Assert.Equal(-1, Of((0, [1, 1, 1]), (60, [6, 6, 6]), (76, [5, 5, 5])));

    [Fact]
    public void Two_answers_make_no_mean() => Assert.Null(Of((0, [1, 1, 1]), (14, [8, 8])));

    [Fact]
    public void Who_says_nothing_of_pain_is_told_nothing() => Assert.Null(PainClimb.Of([]));

    // Each fortnight by its first day and what was said in it, a day apart.
    private static double? Of(params (int Day, int[] Pain)[] fortnights)
    {
        (PracticeRecord Session, int Pain)[] told = [.. fortnights.SelectMany(each => each.Pain.Select((pain, i) => (Made.Session(Made.Monday.AddDays(each.Day + i)), pain)))];
        return PainClimb.Of(Made.Log([.. told.Select(one => one.Session), .. told.Select(one => Made.After(one.Session, one.Pain, one.Pain))]).Sessions);
    }
}
