using Backline.Web.Layout;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Backline.Web.Tests.Layout;

/// <summary>A page that fails says so in its own place, and in no other page's.</summary>
public sealed class MainLayoutTests : Page
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task A_page_that_fails_after_it_was_left_does_not_stop_the_next_one()
    {
        var fetched = new TaskCompletionSource();
        Navigation.NavigateTo("screening");
        IRenderedComponent<MainLayout> frame = Render<MainLayout>(layout => layout.Add(one => one.Body, Waiting(fetched.Task)));

        Navigation.NavigateTo("setup");
        frame.Render(layout => layout.Add(one => one.Body, "The next page"));
        fetched.SetException(new ObjectDisposedException("A script."));
        await frame.InvokeAsync(() => { }); // what was thrown is handled
        await frame.InvokeAsync(() => { }); // and what that asked for

        Assert.Contains("The next page", frame.Find("#content").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_fails_while_it_is_shown_says_that_it_stopped()
    {
        var fetched = new TaskCompletionSource();
        Navigation.NavigateTo("setup");
        IRenderedComponent<MainLayout> frame = Render<MainLayout>(layout => layout.Add(one => one.Body, Waiting(fetched.Task)));

        fetched.SetException(new InvalidOperationException("A script."));

        frame.WaitForAssertion(() => Assert.Contains("This page stopped", frame.Find("#content").TextContent, StringComparison.Ordinal));
    }

    private static RenderFragment Waiting(Task wanted) => builder =>
    {
        builder.OpenComponent<Fetching>(0);
        builder.AddComponentParameter(1, nameof(Fetching.Wanted), wanted);
        builder.CloseComponent();
    };

    private sealed class Fetching : ComponentBase
    {
        [Parameter]
        public Task Wanted { get; set; } = Task.CompletedTask;

        protected override Task OnInitializedAsync() => Wanted;
    }
}
