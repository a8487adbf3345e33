using Backline.Web.Controls;
using Backline.Web.Sync;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Backline.Web.Tests.Controls;

public sealed class StaysHereTests : Page
{
    private const string Here = "Nothing leaves this device.";

    [Fact]
    public async Task A_site_without_a_server_keeps_everything_on_the_device()
    {
        IRenderedComponent<StaysHere> words = At("https://stretch.example/");

        await SyncAsync(words);

        Assert.Equal(Here, words.Markup.Trim());
    }

    [Fact]
    public async Task A_paired_phone_says_where_else_it_is_kept_also_while_that_is_away()
    {
        Server.HasServer = true;
        IRenderedComponent<StaysHere> words = At("https://192.168.1.20:5443/");
        string unknown = words.Markup.Trim();
        await SyncAsync(words);
        string inStep = words.Markup;
        Server.IsAway = true;
        await SyncAsync(words);

        Assert.Equal("", unknown);
        Assert.Contains("also kept on the computer at home", inStep, StringComparison.Ordinal);
        Assert.Equal(inStep, words.Markup);
    }

    [Fact]
    public async Task A_server_on_the_same_machine_is_this_device()
    {
        Server.HasServer = true;
        IRenderedComponent<StaysHere> words = At("http://127.0.0.1:5080/");

        await SyncAsync(words);

        Assert.Equal(Here, words.Markup.Trim());
    }

    private Task<SyncState> SyncAsync(IRenderedComponent<StaysHere> words) => words.InvokeAsync(() => Services.GetRequiredService<RecordSync>().SyncAsync());

    private IRenderedComponent<StaysHere> At(string address)
    {
        Services.AddSingleton<NavigationManager>(new Address(address));
        return Render<StaysHere>();
    }

    private sealed class Address : NavigationManager
    {
        public Address(string address) => Initialize(address, address);
    }
}
