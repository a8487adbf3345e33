using System.Diagnostics;
using Backline.Browser.Tests.Kit;
using Backline.TestKit;

namespace Backline.Browser.Tests;

/// <summary>The README's commands once everything is built: nothing is built twice, so they answer at once.</summary>
public sealed class StartTests(ITestOutputHelper output)
{
    private const int Attempts = 40;

    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task The_second_run_is_ready_within_five_seconds()
    {
        await PublishedApp.Ready();
        double seconds = await Best(async () => await (await ServerProcess.Start(Repository.At("run"), new Dictionary<string, string?>(), isStarter: true)).DisposeAsync(), within: 5);

        Assert.InRange(seconds, 0, 5);
    }

    [Fact]
    public async Task The_command_tells_its_version_within_a_third_of_a_second()
    {
        await PublishedApp.Ready();
        string stamp = Repository.At("artifacts", "publish", "command.stamp");
        DateTime built = File.GetLastWriteTimeUtc(stamp);

        double seconds = await Best(() => Shell.Run(Repository.At("backline"), ["version"]), within: 0.3);

        Assert.InRange(seconds, 0, 0.3);
        Assert.Equal(built, File.GetLastWriteTimeUtc(stamp));
    }

    // s. The machine is busy with the tests beside this one, now more, now less: the best of a minute counts.
    private async Task<double> Best(Func<Task> work, double within)
    {
        double best = double.PositiveInfinity;
        for (int attempt = 0; attempt < Attempts && best > within; attempt++)
        {
            var since = Stopwatch.StartNew();
            await work();
            best = Math.Min(best, since.Elapsed.TotalSeconds);
            await Task.Delay(best > within ? Breath : TimeSpan.Zero, TestContext.Current.CancellationToken);
        }

        output.WriteLine(FormattableString.Invariant($"{best:0.00} s"));
        return best;
    }
}
