using Backline.Practice.Protocols;
using Backline.Web.Choices;
using Backline.Web.Controls;
using Bunit;
using Microsoft.JSInterop;

namespace Backline.Web.Tests.Choices;

/// <summary>Choices of two tabs over one browser's storage; the script is played in <c>choices.test.mjs</c>.</summary>
public sealed class PreferencesTests : Page
{
    [Theory]
    [InlineData("hears")]
    [InlineData("returns")]
    [InlineData("stops")]
    public Task What_another_tab_chooses_is_heard(string played) => Node.Play("Choices/choices.test.mjs", "js/choices.js", played);

    [Fact]
    public void Choosing_something_leaves_what_another_tab_chose()
    {
        _ = Preferences.Values; // as it stood when this tab began
        var another = new Preferences(Local);
        another.Change(now => now with { Hidden = true, HiddenCode = "hash" });

        Preferences.Change(now => now with { Talk = Talk.BellsOnly });

        Assert.Equal((true, "hash", Talk.BellsOnly), (Preferences.Values.Hidden, Preferences.Values.HiddenCode, Preferences.Values.Talk));
        Assert.Equal(Preferences.Values, new Preferences(Local).Values);
    }

    [Fact]
    public void What_another_tab_chose_is_told_once()
    {
        int told = 0;
        _ = Preferences.Values;
        Preferences.Changed += () => told++;
        Preferences.LookAgain();
        int before = told;
        new Preferences(Local).Change(now => now with { Hidden = true });

        Preferences.LookAgain();
        Preferences.LookAgain();

        Assert.Equal((0, 1), (before, told));
        Assert.True(Preferences.Values.Hidden);
    }

    [Fact]
    public async Task What_another_tab_hides_is_hidden_here_and_hidden_again_once_it_was_shown()
    {
        BunitJSModuleInterop module = JSInterop.SetupModule("./js/choices.js");
        module.Mode = JSRuntimeMode.Loose;
        Render<ChoicesWatch>();
        var watch = (DotNetObjectReference<ChoicesWatch>)module.VerifyInvoke("watch").Arguments[0]!; // what choices.js is handed
        var another = new Preferences(Local);
        var page = Render<Curtain>(curtain => curtain.AddChildContent("What was done."));
        string before = page.Markup;

        await ChooseAsync(isHidden: true);
        page.WaitForAssertion(() => Assert.DoesNotContain("What was done.", page.Markup, StringComparison.Ordinal));
        await page.InvokeAsync(() => page.Find("button").Click()); // for now
        string opened = page.Markup;
        await ChooseAsync(isHidden: false);
        await ChooseAsync(isHidden: true);

        Assert.Equal(("What was done.", "What was done."), (before, opened));
        page.WaitForAssertion(() => Assert.DoesNotContain("What was done.", page.Markup, StringComparison.Ordinal));

        async Task ChooseAsync(bool isHidden)
        {
            another.Change(now => now with { Hidden = isHidden });
            await watch.Value.LookAgain();
        }
    }
}
