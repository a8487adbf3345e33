using Backline.Server.Home;
using Backline.Server.Hosting;
using Backline.TestKit;

namespace Backline.Server.Tests.Home;

/// <summary>Which addresses a home may be reached at.</summary>
public sealed class HomeNetworkTests : IAsyncLifetime
{
    private readonly HomeServer _home = new();

    public ValueTask InitializeAsync() => _home.InitializeAsync();

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Theory]
    [InlineData("8.8.8.8", "outside the home")]
    [InlineData("0.0.0.0", "outside the home")]
    [InlineData("172.32.0.1", "outside the home")]
    [InlineData("2001:db8::1", "outside the home")]
    [InlineData("home", "is no address")]
    public void An_address_that_the_internet_could_reach_is_refused(string address, string reason)
    {
        var network = HomeNetwork.Read([address], 0, out string? refusal);

        Assert.Null(network);
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("192.168.1.20")]
    [InlineData("127.0.0.1")]
    public void A_private_address_can_be_listened_on(string address) => Assert.NotNull(HomeNetwork.Read([address], 0, out _));

    [Fact]
    public async Task An_address_this_machine_does_not_have_is_told_and_the_folder_let_go()
    {
        using var folder = new TemporaryFolder();
        ServeOptions options = _home.Options with { DataFolder = folder.At("data"), Home = HomeNetwork.Read(["10.255.254.253"], 0, out _) };

        StartOutcome outcome = await BacklineServer.Start(options, CancellationToken.None);
        StartOutcome alone = await BacklineServer.Start(options with { Home = null }, CancellationToken.None);

        Assert.Null(outcome.Server);
        Assert.Contains("--lan-address", outcome.Refusal, StringComparison.Ordinal);
        Assert.NotNull(alone.Server);
        await alone.Server.DisposeAsync();
    }
}
