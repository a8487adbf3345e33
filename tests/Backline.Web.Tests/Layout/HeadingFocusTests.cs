using Backline.Web.Features.Home;
using Backline.Web.Features.Setup;
using Backline.Web.Layout;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Tests.Layout;

/// <summary>Who comes to a page is brought to its heading, also where that comes late; played in <c>focus.test.mjs</c>.</summary>
public sealed class HeadingFocusTests : Page
{
    [Theory]
    [InlineData("at-once")]
    [InlineData("late")]
    [InlineData("gone")]
    [InlineData("passed-by")]
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

    private static RouteData To<TPage>() => new(typeof(TPage), new Dictionary<string, object?>());
}
