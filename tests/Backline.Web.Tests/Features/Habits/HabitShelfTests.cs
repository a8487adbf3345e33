using Backline.Web.Features.Habits;

namespace Backline.Web.Tests.Features.Habits;

public sealed class HabitShelfTests
{
    [Theory]
    [InlineData("the kettle boils", "when the kettle boils")]
    [InlineData("When the kettle boils.", "when the kettle boils")] // as another program may have kept it
    [InlineData("While walking", "while walking")]
    [InlineData("every time, I wait", "every time, I wait")]
    [InlineData("attending a meeting", "when attending a meeting")]
    [InlineData("when", null)]
    [InlineData(null, null)]
    public void A_moment_goes_on_in_a_sentence_by_its_own_word_or_by_when(string? words, string? moment) => Assert.Equal(moment, HabitShelf.Moment(words));

    [Theory]
    [InlineData("the kettle boils", "the kettle boils")]
    [InlineData("When the kettle boils.", "the kettle boils")]
    [InlineData("when When the door opens.", "the door opens")]
    [InlineData("whenever I wait", "whenever I wait")]
    [InlineData("when", null)]
    [InlineData(" . ", null)]
    public void An_anchor_follows_when_and_says_it_once(string words, string? anchor) => Assert.Equal(anchor, HabitShelf.Anchor(words));
}
