using System.Reflection;
using Backline.Web.Layout;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Tests.Layout;

public sealed class PlacesTests : Page
{
    // Passed through on the way to a session and back; each has buttons of its own.
    private static readonly string[] OnTheWay = ["screening", "setup", "session", "after", "not-found"];

    private static IEnumerable<string> Addresses =>
        typeof(App).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template.TrimStart('/'));

    [Fact]
    public void Every_page_of_a_place_opens()
    {
        string[] missing = [.. Places.All.SelectMany(place => place.Pages).Select(page => page.Address).Except(Addresses)];

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_page_stands_in_a_place_or_on_the_way_to_a_session()
    {
        string[] lost = [.. Addresses.Where(address => Places.Of(address) is null && !OnTheWay.Contains(address.Split('/')[0]))];

        Assert.Empty(lost);
    }

    [Theory]
    [InlineData("", "Stretch", "page")]
    [InlineData("history", "Progress", "page")]
    [InlineData("history/0198c0de-0000-7000-8000-000000000001", "Progress", "true")]
    [InlineData("settings", "My data", "true")]
    public void The_bar_says_where_one_is(string path, string place, string current)
    {
        var bar = Render<PlaceBar>(parameters => parameters.Add(one => one.Path, path));

        var here = Assert.Single(bar.FindAll("a[aria-current]"));
        Assert.Equal((place, current), (here.TextContent.Trim(), here.GetAttribute("aria-current")));
    }

    [Fact]
    public void On_the_way_to_a_session_nothing_is_marked() =>
        Assert.Empty(Render<PlaceBar>(parameters => parameters.Add(one => one.Path, "setup")).FindAll("a[aria-current]"));
}
