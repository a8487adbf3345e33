using Backline.Web.Choices;

namespace Backline.Web.Tests.Choices;

public sealed class HiddenCodeTests
{
    [Fact]
    public void Only_the_chosen_code_fits()
    {
        string? kept = HiddenCode.Keep("2580");

        Assert.True(HiddenCode.Fits("2580", kept));
        Assert.False(HiddenCode.Fits("2581", kept));
        Assert.False(HiddenCode.Fits("", kept));
    }

    [Fact]
    public void The_kept_text_does_not_show_the_code() => Assert.DoesNotContain("2580", HiddenCode.Keep("2580"), StringComparison.Ordinal);

    [Fact]
    public void Without_a_code_any_will_do() => Assert.True(HiddenCode.Fits("", HiddenCode.Keep("")));
}
