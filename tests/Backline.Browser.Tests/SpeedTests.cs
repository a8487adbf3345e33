using Backline.Browser.Tests.Kit;
using Backline.TestKit;

namespace Backline.Browser.Tests;

/// <summary>A frame's way from the browser's numbers through C# to the verdict, in WebAssembly.</summary>
public sealed class SpeedTests(BrowserBench bench)
{
    private const double MostMilliseconds = 4;

    [Fact]
    public async Task A_frame_becomes_a_verdict_within_four_milliseconds_in_95_of_100()
    {
        LongTest.SkipUnlessAsked(LongTest.Timed);
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        double best = double.MaxValue;

        // The machine may be busy with other things: the best of three counts.
        for (int attempt = 0; attempt < 3 && best > MostMilliseconds; attempt++)
        {
            await visit.Open("/watch");
            await visit.Page.WaitForFunctionAsync("() => document.querySelector('video').currentTime > 0.5");
            double[] spent = await visit.Page.EvaluateAsync<double[]>("""
                async () => {
                  const { timings } = await import(new URL('js/live/demo.js', document.baseURI).href);
                  const video = document.querySelector('video');
                  // Every picture that is skipped is judged all the same.
                  video.currentTime = video.duration - 2;
                  while (timings().length < 600) {
                    await new Promise(resolve => setTimeout(resolve, 50));
                  }
                  return timings();
                }
                """);
            Array.Sort(spent);
            best = Math.Min(best, spent[(int)(0.95 * spent.Length)]);
            TestContext.Current.TestOutputHelper?.WriteLine(
                FormattableString.Invariant($"{spent.Length} frames: median {spent[spent.Length / 2]:0.00} ms, 95 of 100 within {spent[(int)(0.95 * spent.Length)]:0.00} ms"));
        }

        Assert.InRange(best, 0, MostMilliseconds);
        visit.AssertQuiet();
    }
}
