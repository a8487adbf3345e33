using Backline.Coaching.Screening;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;
using Backline.Web.Choices;
using Backline.Web.Records;
using Backline.Web.Tests.Records;

namespace Backline.Web.Tests.Choices;

public sealed class SessionSetupTests
{
    [Fact]
    public void Choices_are_there_when_the_page_is_opened_again()
    {
        var settings = new MemorySettings();
        Setup(settings).Choose(now => now with { Support = Support.Wall, TargetSeconds = 90 });

        SetupChoices again = Setup(settings).Choices;

        Assert.Equal(Support.Wall, again.Support);
        Assert.Equal(90, again.TargetSeconds);
    }

    [Fact]
    public void Unreadable_choices_are_no_choices()
    {
        var settings = new MemorySettings();
        settings.Write("backline.setup", "{\"support\":\"trapeze\"");

        Assert.False(Setup(settings).Choices.IsChosen);
    }

    [Theory]
    [InlineData("""{"hasCamera":true}""")]
    [InlineData("""{"hasCamera":true,"variant":"upside-down","targetSeconds":7,"support":"Chair"}""")]
    [InlineData("""{"hasCamera":true,"variant":"soft","targetSeconds":1e9}""")]
    [InlineData("""{"hasCamera":true,"rollCm":-3,"heightCm":1e6}""")]
    public void Choices_of_another_version_make_a_session_all_the_same(string kept)
    {
        var settings = new MemorySettings();
        settings.Write("backline.setup", kept);

        SessionSetup setup = Setup(settings);
        var session = new Session(ProtocolLibrary.Load(), setup.OptionsFor(Talk.Normal));

        Assert.True(setup.Choices.HasCamera);
        Assert.Equal(Support.Chair, setup.Choices.Support);
        Assert.Equal("soft", setup.Choices.Variant);
        Assert.Equal((null, null), (setup.Choices.RollCm, setup.Choices.HeightCm));
        Assert.False(session.Start().IsOver);
    }

    [Fact]
    public void Look_and_sound_kept_by_an_older_version_lack_nothing()
    {
        var settings = new MemorySettings();
        settings.Write("backline.preferences", """{"theme":"dark"}""");

        PreferenceValues values = new Preferences(settings).Values;

        Assert.Equal(new PreferenceValues(Theme: "dark"), values);
        Assert.True(values.Sounds);
    }

    [Fact]
    public async Task A_session_gets_what_was_chosen_and_what_the_screening_asks()
    {
        SessionSetup setup = Setup(new MemorySettings(), Some.Screening(1, ScreeningRules.BuiltIn.Version, "with-limits", "slow-rise", "hands-supported"));
        setup.Choose(now => now with { Variant = "straight", TargetSeconds = 45 });

        bool mayStretch = await setup.PrepareAsync();
        SessionOptions options = setup.OptionsFor(Talk.SayLess);

        Assert.True(mayStretch);
        Assert.True(setup.NeedsSupport);
        Assert.Equal("straight", options.Variant);
        Assert.Equal(TimeSpan.FromSeconds(45), options.Target);
        Assert.Equal([Restriction.HandsSupported, Restriction.SlowRise], options.Restrictions);
    }

    [Fact]
    public async Task A_session_opened_by_its_address_keeps_the_hands_on_something_when_they_must_rest()
    {
        SessionSetup setup = Setup(new MemorySettings(), Some.Screening(1, ScreeningRules.BuiltIn.Version, "with-limits", "hands-supported"));
        setup.Choose(now => now with { Support = Support.None });

        await setup.PrepareAsync();

        Assert.DoesNotContain(Support.None, setup.Supports);
        Assert.Equal(Support.Chair, setup.OptionsFor(Talk.Normal).Support);
    }

    [Theory]
    [InlineData("no-bow")]
    [InlineData("head-above-heart")]
    public async Task A_block_on_the_floor_is_left_out_when_one_stays_upright(string restriction)
    {
        SessionSetup setup = Setup(new MemorySettings(), Some.Screening(1, ScreeningRules.BuiltIn.Version, "with-limits", restriction));
        setup.Choose(now => now with { Support = Support.Block });

        await setup.PrepareAsync();

        Assert.DoesNotContain(Support.Block, setup.Supports);
        Assert.Equal(Support.Chair, setup.Choices.Support);
    }

    [Fact]
    public async Task A_head_above_the_heart_has_its_hands_on_something_high()
    {
        SessionSetup setup = Setup(new MemorySettings(), Some.Screening(1, ScreeningRules.BuiltIn.Version, "with-limits", "head-above-heart"));
        setup.Choose(now => now with { Support = Support.None });

        await setup.PrepareAsync();

        Assert.Equal([Support.Chair, Support.Wall], setup.Supports);
        Assert.Equal(Support.Chair, setup.Choices.Support);
        Assert.True(setup.NeedsSupport);
    }

    [Fact]
    public async Task A_lower_dose_never_goes_below_the_shortest_hold()
    {
        SessionSetup setup = Setup(
            new MemorySettings(),
            Some.Screening(1, ScreeningRules.BuiltIn.Version, "go"), Some.Session(2), Some.CheckIn(3, 2, CheckInContent.Worse));
        setup.Choose(now => now with { TargetSeconds = 30 });

        await setup.PrepareAsync();

        Assert.Equal(TimeSpan.FromSeconds(20), setup.Target);
    }

    [Fact]
    public async Task Another_person_s_answers_decide_nothing()
    {
        PracticeRecord mine = Some.Screening(1, ScreeningRules.BuiltIn.Version, "not-today");
        PracticeRecord other = Some.Screening(2, ScreeningRules.BuiltIn.Version, "go") with { Person = Some.Id(77), At = mine.At.AddDays(1) };

        Assert.False(await Setup(new MemorySettings(), mine, other).PrepareAsync());
        Assert.False(await Setup(new MemorySettings(), other).PrepareAsync());
    }

    [Fact]
    public async Task A_thick_roll_from_freer_days_does_not_outlive_a_new_limit()
    {
        SessionSetup setup = Setup(new MemorySettings(), Some.Screening(1, ScreeningRules.BuiltIn.Version, "with-limits", "no-end-range"));
        setup.Choose(now => now with { RollCm = 10 });

        await setup.PrepareAsync();

        Assert.Equal(4, setup.Choices.RollCm);
    }

    private static SessionSetup Setup(ILocalSettings settings, params PracticeRecord[] records)
    {
        var shelf = new BrokenShelf();
        _ = shelf.PutFromAnotherTabAsync(Some.Set(records));
        var clock = Some.Clock();
        var store = new RecordStore(shelf, clock);
        return new SessionSetup(settings, store, new PracticeLogs(store), clock);
    }
}
