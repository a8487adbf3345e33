using Backline.Web.Features.Habits;

namespace Backline.Web.Tests.Features.Habits;

public sealed class HabitShelfTests
{
    [Theory]
    [InlineData("the kettle boils", "the kettle boils")]
    [InlineData("When the kettle boils.", "the kettle boils")]
    [InlineData("when When the door opens.", "the door opens")]
    [InlineData("whenever I wait", "whenever I wait")]
    [InlineData("when", null)]
    [InlineData(" . ", null)]
    public void An_anchor_follows_when_and_says_it_once(string words, string? anchor) => Assert.Equal(anchor, HabitShelf.Anchor(words));
}
