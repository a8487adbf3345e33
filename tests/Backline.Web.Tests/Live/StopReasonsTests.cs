using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Web.Features.Live;
using Bunit;

namespace Backline.Web.Tests.Live;

/// <summary>After a stop the page shows what the voice said: words for who stands are not those for who is bowed.</summary>
public sealed class StopReasonsTests : Page
{
    [Fact]
    public void The_answer_is_headed_by_what_was_said()
    {
        Protocol stretch = ProtocolLibrary.Load();
        StopAdvice dizzy = stretch.StopAdvice.Single(advice => advice.Reason == "dizzy");

        IRenderedComponent<StopReasons> page = Render<StopReasons>(page => page
            .Add(shown => shown.Question, stretch.Words.AskWhy)
            .Add(shown => shown.Reasons, stretch.StopAdvice)
            .Add(shown => shown.Chosen, dizzy)
            .Add(shown => shown.Said, "Hold on to something, step off slowly."));

        Assert.Equal("Hold on to something, step off slowly.", page.Find("h2").TextContent);
    }

    [Theory]
    [InlineData("Rise half-way, then pause.", true)]
    [InlineData("Stopped. What made you stop?", false)]
    public void Before_the_answer_the_words_of_rising_stand_above_the_question(string said, bool isShown)
    {
        Protocol stretch = ProtocolLibrary.Load();

        IRenderedComponent<StopReasons> page = Render<StopReasons>(page => page
            .Add(shown => shown.Question, stretch.Words.AskWhy)
            .Add(shown => shown.Reasons, stretch.StopAdvice)
            .Add(shown => shown.Said, said));

        Assert.Equal(stretch.Words.AskWhy, page.Find("h2").TextContent);
        Assert.Equal(isShown ? [said] : [], page.FindAll("#said").Select(shown => shown.TextContent));
        Assert.Equal(isShown ? "said" : null, page.Find("h2").GetAttribute("aria-describedby"));
    }
}
