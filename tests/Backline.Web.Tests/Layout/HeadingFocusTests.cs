using Backline.Web.Controls;
using Backline.Web.Features.Demo;
using Backline.Web.Features.Home;
using Backline.Web.Features.Lessons;
using Backline.Web.Features.Live;
using Backline.Web.Features.Progress;
using Backline.Web.Features.Reminders;
using Backline.Web.Features.Settings;
using Backline.Web.Features.Setup;
using Backline.Web.Layout;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace Backline.Web.Tests.Layout;

/// <summary>Who comes to a page is brought to its heading, also where that comes late; played in <c>focus.test.mjs</c>.</summary>
public sealed class HeadingFocusTests : Page
{
    [Theory]
    [InlineData("at-once")]
    [InlineData("late")]
    [InlineData("gone")]
    [InlineData("passed-by")]
    [InlineData("fetched-late")]
    public Task The_heading_has_the_focus(string trouble) => Node.Play("Layout/focus.test.mjs", "js/focus.js", trouble);

    [Fact]
    public void Every_page_one_comes_to_is_arrived_at_once()
    {
        BunitJSModuleInterop module = JSInterop.SetupModule("./js/focus.js");
        module.Mode = JSRuntimeMode.Loose;
        IRenderedComponent<HeadingFocus> focus = Render<HeadingFocus>(focus => focus.Add(one => one.Route, To<Home>()));

        focus.Render(next => next.Add(one => one.Route, To<Home>()));
        int atHome = module.Invocations["arrive"].Count;
        focus.Render(next => next.Add(one => one.Route, To<Setup>()));

        Assert.Equal((1, 2), (atHome, module.Invocations["arrive"].Count));
    }

    [Fact]
    public void Another_lesson_is_arrived_at_as_another_page_is()
    {
        BunitJSModuleInterop module = JSInterop.SetupModule("./js/focus.js");
        module.Mode = JSRuntimeMode.Loose;
        IRenderedComponent<HeadingFocus> focus = Render<HeadingFocus>(focus => focus.Add(one => one.Route, To<LessonPage>("crossing-anatomy")));

        focus.Render(next => next.Add(one => one.Route, To<LessonPage>("crossing-anatomy")));
        int atFirst = module.Invocations["arrive"].Count;
        focus.Render(next => next.Add(one => one.Route, To<LessonPage>("crossing-mechanics")));

        Assert.Equal((1, 2), (atFirst, module.Invocations["arrive"].Count));
    }

    [Fact]
    public void A_page_is_whole_without_the_scripts_that_did_not_come()
    {
        Services.AddSingleton<IJSRuntime>(new Unfetched());

        Render<HeadingFocus>(focus => focus.Add(one => one.Route, To<Home>()));
        Render<UpdateNotice>();
        IRenderedComponent<TakeFocus> within = Render<TakeFocus>(focus => focus.Add(one => one.On, 1));
        within.Render(next => next.Add(one => one.On, 2));
        IRenderedComponent<LiveSurface> live = Render<LiveSurface>(surface => surface.Add(one => one.Stage, "framing"));
        live.Render(next => next.Add(one => one.Stage, "hold"));

        Assert.Equal("hold", live.Find(".live").GetAttribute("data-stage"));
    }

    [Fact]
    public void No_page_stops_for_a_script_that_did_not_come()
    {
        Services.AddSingleton<IJSRuntime>(new Unfetched());

        Render<ReminderNotice>();
        Render<NotificationSection>();
        Render<DraftOffer>();
        IRenderedComponent<ProgressPage> progress = Render<ProgressPage>();
        IRenderedComponent<Settings> settings = Render<Settings>();
        IRenderedComponent<DemoPage> film = Render<DemoPage>();

        progress.WaitForAssertion(() => Assert.NotEmpty(progress.FindAll("h1")));
        Assert.NotEmpty(settings.FindAll("h1"));
        film.WaitForAssertion(() => Assert.Contains("could not be loaded", film.Markup, StringComparison.Ordinal));
    }

    private static RouteData To<TPage>(string? id = null) => new(typeof(TPage), new Dictionary<string, object?> { ["Id"] = id });

    private sealed class Unfetched : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => throw new JSException($"Failed to fetch {args?[0]}.");

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<TValue>(identifier, args);
    }
}
