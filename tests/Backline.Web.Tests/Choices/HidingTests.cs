using Backline.Web.Choices;
using Backline.Web.Controls;
using Backline.Web.Features.MyData;
using Backline.Web.Features.People;
using Backline.Web.Records;
using Backline.Web.Tests.Records;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace Backline.Web.Tests.Choices;

/// <summary>Each person hides their own, in every tab of the browser.</summary>
public sealed class HidingTests : Page
{
    private PersonalSettings Settings => Services.GetRequiredService<PersonalSettings>();

    [Fact]
    public async Task What_one_person_hides_shuts_nobody_else_out()
    {
        Guid anna = await Store.PersonAsync();
        var page = Render<Curtain>(curtain => curtain.AddChildContent("What was done."));
        await page.InvokeAsync(() => Hiding.Hide("77"));
        string annas = page.Markup;

        await page.InvokeAsync(() => Store.AddPersonAsync());
        string bens = page.Markup;
        string said = Render<HideSection>().Markup;
        await page.InvokeAsync(() => Store.SwitchAsync(anna));

        Assert.DoesNotContain("What was done.", annas, StringComparison.Ordinal);
        Assert.Contains("What was done.", bens, StringComparison.Ordinal);
        Assert.Contains("Hide my sessions", said, StringComparison.Ordinal);
        Assert.DoesNotContain("What was done.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_person_opened_for_now_opens_nothing_of_another_s()
    {
        Guid anna = await Store.PersonAsync();
        Hiding.Hide("");
        await Store.AddPersonAsync();
        Hiding.Hide("");
        var page = Render<Curtain>(curtain => curtain.AddChildContent("What was done."));
        await page.InvokeAsync(() => page.Find("button").Click());
        string opened = page.Markup;

        await page.InvokeAsync(() => Store.SwitchAsync(anna));

        Assert.Contains("What was done.", opened, StringComparison.Ordinal);
        Assert.DoesNotContain("What was done.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_shown_before_it_is_known_whose_it_is()
    {
        using var later = new RecordStore(Shelf, Clock);
        await Store.OpenAsync();
        Hiding.Hide("");

        var hiding = new Hiding(new PersonalSettings(Local, later), later, new Preferences(Local));
        (bool IsKnown, bool IsHidden) before = (hiding.IsKnown, hiding.IsHidden);
        await hiding.KnowAsync();

        Assert.Equal(((false, true), (true, true)), (before, (hiding.IsKnown, hiding.IsHidden)));
    }

    [Fact]
    public async Task Where_it_cannot_be_known_whose_it_is_nothing_hidden_is_shown()
    {
        await Store.OpenAsync();
        Hiding.Hide("");
        using var later = new RecordStore(Shelf, Clock);
        Shelf.IsOutOfOrder = true;

        var hiding = new Hiding(new PersonalSettings(Local, later), later, new Preferences(Local));
        await hiding.KnowAsync();

        Assert.Equal((false, true), (hiding.IsKnown, hiding.IsHidden));
    }

    // Hiding wrote to nobody's key and said nothing.
    [Fact]
    public void Where_it_cannot_be_known_whose_it_is_nothing_is_offered()
    {
        Shelf.IsOutOfOrder = true;

        var section = Render<HideSection>();

        section.WaitForAssertion(() => Assert.Contains("do not open just now", section.Markup, StringComparison.Ordinal));
        Assert.Empty(section.FindAll("button"));
    }

    [Fact]
    public async Task Another_tab_that_does_not_know_a_person_s_new_id_yet_hides_with_them()
    {
        using var other = new RecordStore(Shelf, Clock);
        await other.OpenAsync();
        await Store.OpenAsync();
        await HaveAsync(Some.Record(1));
        var hiding = new Hiding(new PersonalSettings(Local, other), other, new Preferences(Local));

        await Store.BecomeAsync(Some.Person);
        Hiding.Hide("77");
        hiding.LookAgain();

        Assert.True(hiding.IsHidden);
        Assert.False(hiding.Show("78"));
        Assert.True(hiding.Show("77"));
    }

    [Fact]
    public async Task What_an_older_version_hid_stays_hidden_for_each_until_they_end_it_by_its_code()
    {
        Guid anna = await Store.PersonAsync();
        await Store.AddPersonAsync(Some.Id(1));
        Preferences.Change(now => now with { Hidden = true, HiddenCode = HiddenCode.Keep("77") });

        bool before = Hiding.IsHidden;
        bool byAnother = Hiding.Show("78");
        bool byIts = Hiding.Show("77");
        bool bens = Hiding.IsHidden;
        await Store.SwitchAsync(anna);

        Assert.Equal((true, false, true, false), (before, byAnother, byIts, bens));
        Assert.True(Hiding.IsHidden);
        Assert.Contains("An earlier version", Render<HideSection>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_ended_what_an_older_version_hid_hides_by_a_code_of_their_own_and_ends_that_too()
    {
        await Store.OpenAsync();
        Preferences.Change(now => now with { Hidden = true, HiddenCode = HiddenCode.Keep("77") });
        Hiding.Show("77");

        Hiding.Hide("12");
        bool hidden = Hiding.IsHidden;
        bool byTheOldCode = Hiding.Show("77");
        bool byTheirs = Hiding.Show("12");

        Assert.Equal((true, false, true, false), (hidden, byTheOldCode, byTheirs, Hiding.IsHidden));
    }

    [Fact]
    public async Task Somebody_new_is_not_shut_out_by_what_an_older_version_hid()
    {
        Guid anna = await Store.PersonAsync();
        Preferences.Change(now => now with { Hidden = true, HiddenCode = HiddenCode.Keep("77") });
        var page = Render<People>();

        await page.InvokeAsync(() => page.Find("#new-name").Input("Ben"));
        await page.InvokeAsync(() => page.FindAll("form")[1].Submit());
        page.WaitForAssertion(() => Assert.Contains("Backline is for Ben now", page.Markup, StringComparison.Ordinal));
        bool bens = Hiding.IsHidden;
        await Store.SwitchAsync(anna);

        Assert.Equal((false, true), (bens, Hiding.IsHidden));
    }

    [Fact]
    public async Task What_was_hidden_anew_with_the_same_code_asks_for_it_again()
    {
        await Store.OpenAsync();
        Hiding.Hide("77");
        var page = Render<Curtain>(curtain => curtain.AddChildContent("What was done."));
        await page.InvokeAsync(() => page.Find("input").Input("77"));
        await page.InvokeAsync(() => page.Find("button").Click());
        page.WaitForAssertion(() => Assert.Equal("What was done.", page.Markup.Trim()));

        Hiding.Show("77");
        Hiding.Hide("77");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("input")));
        await page.InvokeAsync(() => page.Find("button").Click());

        Assert.Contains("That is not the code.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_is_said_to_who_typed_it_alone()
    {
        Guid anna = await Store.PersonAsync();
        Hiding.Hide("77");
        await Store.AddPersonAsync(Some.Id(1));
        Hiding.Hide("12");
        var page = Render<HideSection>();
        await page.InvokeAsync(() => page.Find("input").Input("3"));
        await page.InvokeAsync(() => page.Find("button").Click());
        page.WaitForAssertion(() => Assert.Contains("That is not the code.", page.Markup, StringComparison.Ordinal));

        await Store.SwitchAsync(anna);

        page.WaitForAssertion(() => Assert.DoesNotContain("That is not the code.", page.Markup, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Erasing_somebody_takes_their_hiding_along_and_nobody_else_s(bool isFirstGone)
    {
        Guid anna = await Store.PersonAsync();
        Hiding.Hide("77");
        await Store.AddPersonAsync(Some.Id(1));
        Hiding.Hide("12");
        (Guid gone, Guid left) = isFirstGone ? (anna, Some.Id(1)) : (Some.Id(1), anna);

        await Store.EraseAsync(gone);
        int kept = Local.EndsAfter(LocalKeys.Hidden).Count;
        await Store.SwitchAsync(left); // who is here says so where it was their own that went
        bool isHidden = Hiding.IsHidden;
        Settings.ForgetHidden(Store.IdsOf(left)); // the last one stays as somebody who uses this browser

        Assert.Equal((1, true, false), (kept, isHidden, Hiding.IsHidden));
        Assert.Empty(Local.EndsAfter(LocalKeys.Hidden));
    }

    [Fact]
    public async Task The_tab_of_somebody_erased_in_another_leaves_no_hiding_behind()
    {
        Guid anna = await Store.PersonAsync();
        await Store.AddPersonAsync(Some.Id(1));
        using var other = new RecordStore(Shelf, Clock);
        await other.OpenAsync();
        var hiding = new Hiding(new PersonalSettings(Local, other), other, new Preferences(Local));

        await Store.SwitchAsync(anna);
        await Store.EraseAsync(Some.Id(1));
        hiding.Hide("12");

        Assert.Empty(Local.EndsAfter(LocalKeys.Hidden));
    }
}
