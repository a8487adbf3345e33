using Backline.Web.Controls;
using Bunit;
using Microsoft.JSInterop;

namespace Backline.Web.Tests.Controls;

public sealed class DayTurnTests : Page
{
    private static readonly TimeSpan ALook = TimeSpan.FromSeconds(31);

    private readonly BunitJSModuleInterop _returns;
    private int _turns;

    public DayTurnTests()
    {
        _returns = JSInterop.SetupModule("./js/returns.js");
        _returns.Mode = JSRuntimeMode.Loose;
        Clock.SetUtcNow(new DateTimeOffset(2026, 5, 6, 23, 58, 0, TimeSpan.Zero));
    }

    [Fact]
    public void The_page_is_told_once_that_another_day_has_begun()
    {
        IRenderedComponent<DayTurn> open = Open();
        Clock.Advance(TimeSpan.FromSeconds(90));
        Assert.Equal(0, _turns);

        Clock.Advance(ALook);
        open.WaitForAssertion(() => Assert.Equal(1, _turns));
        Clock.Advance(TimeSpan.FromHours(23));

        Assert.Equal(1, _turns);
    }

    [Fact]
    public async Task It_is_told_when_the_page_comes_to_the_front_without_waiting_and_goes_by_the_day_of_the_place()
    {
        IRenderedComponent<DayTurn> open = Open();
        var page = (DotNetObjectReference<PageReturns>)_returns.VerifyInvoke("watch").Arguments[0]!; // what returns.js is handed

        await open.InvokeAsync(page.Value.LookAgain);
        Assert.Equal(0, _turns);
        Clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(3), "east", "east"));
        await open.InvokeAsync(page.Value.LookAgain);

        Assert.Equal(1, _turns);
    }

    [Fact]
    public async Task Who_wants_to_look_looks_every_half_minute_of_the_same_day_and_when_the_page_comes_to_the_front()
    {
        int looks = 0;
        IRenderedComponent<DayTurn> open = Render<DayTurn>(page => page.Add(turn => turn.OnTurn, () => _turns++).Add(turn => turn.OnLook, () =>
        {
            looks++;
            return Task.CompletedTask;
        }));
        var page = (DotNetObjectReference<PageReturns>)_returns.VerifyInvoke("watch").Arguments[0]!; // what returns.js is handed

        Clock.Advance(ALook);
        open.WaitForAssertion(() => Assert.Equal(1, looks));
        await open.InvokeAsync(page.Value.LookAgain);
        int within = looks;
        Clock.Advance(TimeSpan.FromSeconds(90));
        open.WaitForAssertion(() => Assert.Equal(1, _turns));

        Assert.Equal(2, within);
    }

    [Fact]
    public async Task A_page_that_is_left_is_told_nothing()
    {
        Open();

        await DisposeComponentsAsync();
        Clock.Advance(TimeSpan.FromHours(9));

        Assert.Equal(0, _turns);
    }

    [Fact]
    public void A_page_that_could_not_turn_is_told_again()
    {
        bool isAway = true;
        Render<DayTurn>(page => page.Add(turn => turn.OnTurn, () =>
        {
            _turns++;
            return isAway ? Task.FromException(new JSException("closed")) : Task.CompletedTask;
        }));

        Clock.Advance(TimeSpan.FromMinutes(3));
        int tried = _turns;
        isAway = false;
        Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.True(tried > 1, "it was not tried again");
        Assert.Equal(tried + 1, _turns);
    }

    private IRenderedComponent<DayTurn> Open() => Render<DayTurn>(page => page.Add(turn => turn.OnTurn, () => _turns++));
}
