using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Backline.Browser.Tests.Kit;
using Backline.TestKit;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

/// <summary>The leg page in a real browser: the same numbers and the same picture as the command's, and fast enough to follow a finger.</summary>
public sealed partial class LegPageTests(BrowserBench bench, ITestOutputHelper output)
{
    private const double Frames = 30;            // a second
    private const double StepMilliseconds = 8;   // 95 of 100
    private const int MostAttempts = 4;
    private const int WarmUp = 60;

    // Slider ids with their numbers, and the command's options for the same posture.
    private static readonly (string Sliders, string Options)[] Postures =
    [
        ("knee=0", "--knee 0"),
        ("roll=4 knee=12 hinge=75 rounding=5 toes=0", "--roll-cm 4 --knee 12 --hinge 75 --rounding 5 --toes 0"),
        ("ball=50 turn=15 edge=-50 shin=6 tuck=10", "--ball 0.5 --turn-out 15 --inner -0.5 --shin 6 --tuck 10"),
        ("roll=16", "--roll-cm 16"),
    ];

    [Fact]
    public async Task What_the_sliders_show_is_what_the_command_answers()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await OpenLeg(visit);

        foreach ((string sliders, string options) in Postures)
        {
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "The article’s stretch" }).ClickAsync();
            foreach (string slider in sliders.Split(' '))
            {
                string[] sides = slider.Split('=');
                await visit.Page.Locator($"#knob-{sides[0]}").FillAsync(sides[1]);
            }

            string picture = Path.GetTempFileName();
            using JsonDocument answer = JsonDocument.Parse(await PublishedApp.Say($"stretch {options} --json --svg {picture}"));
            string[][] rows = [.. (await Take(visit, "Take the numbers (CSV)")).TrimEnd().Split('\n').Select(row => row.Split(','))];
            string drawn = await Take(visit, "Take the picture (SVG)");

            AssertSameMuscles(answer.RootElement, rows);
            await AssertSameFacts(answer.RootElement, visit);
            await AssertSameEdges(await PublishedApp.Say($"stretch {options}"), visit);
            Assert.Equal((await File.ReadAllTextAsync(picture, TestContext.Current.CancellationToken)).TrimEnd(), drawn.TrimEnd());
            File.Delete(picture);
        }

        visit.AssertQuiet();
    }

    // The drawing stays in sight above the sliders: whatever a key brings the focus to must not lie under it, nor under the places at the foot.
    [Theory]
    [InlineData("The article’s stretch")]
    [InlineData("Roll too high")]
    [InlineData("Upright")]
    public async Task On_a_phone_no_control_that_has_the_focus_is_covered(string preset)
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url, new() { ViewportSize = Screens.Phone });
        await OpenLeg(visit);
        ILocator chosen = visit.Page.GetByRole(AriaRole.Button, new() { Name = preset });
        await chosen.ClickAsync();
        await Assertions.Expect(chosen).ToHaveAttributeAsync("aria-pressed", "true");
        await visit.Page.Locator(".knobs input").First.FocusAsync();
        int controls = await visit.Page.Locator(".knobs input").CountAsync();

        foreach (string key in (string[])["Tab", "Shift+Tab"])
        {
            for (int i = 0; i < controls + 2; i++)
            {
                await visit.Page.Keyboard.PressAsync(key);
                string covered = await Covered(visit.Page);

                // Words above may still be on their way on a busy machine, and the page moves by a line as they come: what stays covered is.
                for (int looks = 1; covered.Length > 0 && looks < 5; looks++)
                {
                    await Task.Delay(200, TestContext.Current.CancellationToken);
                    covered = await Covered(visit.Page);
                }

                Assert.Equal("", covered);
            }
        }

        await visit.Page.Locator("#knob-hinge").FocusAsync();
        double room = await visit.Page.EvaluateAsync<double>("() => innerHeight - document.querySelector('.seen').getBoundingClientRect().bottom");
        Assert.InRange(room, Screens.Phone.Height / 2, Screens.Phone.Height);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(360)]
    public async Task On_a_phone_the_table_of_what_is_stretched_has_room_for_all_its_numbers(int width)
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url, new() { ViewportSize = new() { Width = width, Height = Screens.Phone.Height } });
        await OpenLeg(visit);
        await Assertions.Expect(visit.Page.Locator("td .band").First).ToBeVisibleAsync(new() { Timeout = 60_000 });

        ILocator table = visit.Page.GetByRole(AriaRole.Table).Filter(new() { HasText = "Hamstrings" });
        int hidden = await table.EvaluateAsync<int>("table => table.parentElement.scrollWidth - table.parentElement.clientWidth");

        Assert.Equal(0, hidden);
        Assert.Equal(5, await table.GetByRole(AriaRole.Columnheader).CountAsync()); // laid out as grids it is a table still
        Assert.Equal(4, await table.GetByRole(AriaRole.Row).Filter(new() { HasText = "Hamstrings" }).GetByRole(AriaRole.Cell).CountAsync());
    }

    [Fact]
    public async Task From_where_the_body_is_seen_is_said_in_both_drawings_also_after_a_turn_by_hand()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await OpenLeg(visit);
        ILocator body = visit.Page.Locator(".anatomy canvas");
        await AssertSeen(body, "the right side");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "In 3D" }).ClickAsync();
        await AssertSeen(body, "the front right");

        foreach ((string button, string from) in ((string, string)[])[("Back", "behind"), ("Front", "the front"), ("Side", "the right side")])
        {
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            await AssertSeen(body, from);
        }

        await body.FocusAsync();
        for (int press = 0; press < 6; press++)
        {
            await visit.Page.Keyboard.PressAsync("ArrowLeft");
        }

        await AssertSeen(body, "the back right");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Side drawing" }).ClickAsync();
        await AssertSeen(body, "the right side");
        visit.AssertQuiet();
    }

    private static Task AssertSeen(ILocator body, string from) =>
        Assertions.Expect(body).ToHaveAccessibleNameAsync(new Regex($"^A body on a roll, .* Seen from {from}\\.$"));

    private static Task<string> Covered(IPage page) => page.EvaluateAsync<string>("""
        () => {
          const focused = document.activeElement;
          const box = focused.getBoundingClientRect();
          const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          return !focused.closest('.knobs') || top === focused || top?.contains(focused) ? '' : `${focused.id} lies under ${top?.tagName} "${top?.className}"`;
        }
        """);

    [Fact]
    public async Task The_plain_drawing_follows_a_slider_at_thirty_frames_a_second()
    {
        LongTest.SkipUnlessAsked(LongTest.Timed);
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await OpenLeg(visit);
        double best = 0;

        // The machine may be busy with other things: the best of a few counts.
        for (int attempt = 0; attempt < MostAttempts && best < Frames; attempt++)
        {
            double[] found = await visit.Page.EvaluateAsync<double[]>("""
                async () => {
                  const slider = document.getElementById('knob-hinge');
                  const inputs = [];
                  const begun = performance.now();
                  let frames = 0;
                  while (performance.now() - begun < 5000) {
                    await new Promise(requestAnimationFrame);
                    slider.value = 30 + (frames % 60);
                    const at = performance.now();
                    slider.dispatchEvent(new Event('input', { bubbles: true }));
                    inputs.push(performance.now() - at);
                    frames++;
                  }
                  inputs.sort((a, b) => a - b);
                  return [1000 * frames / (performance.now() - begun), inputs[inputs.length >> 1], inputs[Math.floor(0.95 * inputs.length)]];
                }
                """);
            best = Math.Max(best, found[0]);
            output.WriteLine(FormattableString.Invariant($"{found[0]:0.0} frames a second; an input {found[1]:0.0} ms, 95 of 100 {found[2]:0.0} ms"));
        }

        Assert.True(best >= Frames, FormattableString.Invariant($"{best:0.0} frames a second"));
    }

    [Fact]
    public async Task A_body_is_stood_and_a_reading_sliced_within_eight_milliseconds()
    {
        LongTest.SkipUnlessAsked(LongTest.Timed);
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.Open();
        (double stand, double slice) = (double.PositiveInfinity, double.PositiveInfinity);
        for (int attempt = 0; attempt < MostAttempts && Math.Max(stand, slice) > StepMilliseconds; attempt++)
        {
            double[] stands = await visit.Page.EvaluateAsync<double[]>("async () => (await import('/js/engine/bench.js')).timeStretch(360)");
            double[] reads = await visit.Page.EvaluateAsync<double[]>("async () => (await import('/js/engine/bench.js')).timeReadout(20)");
            double[] warm = [.. stands.Skip(WarmUp).Order()];
            double[] whole = [.. reads.Where((_, i) => i % 2 == 0).Skip(5).Order()];
            double[] longest = [.. reads.Where((_, i) => i % 2 == 1).Skip(5).Order()];
            stand = Math.Min(stand, warm[(int)(0.95 * warm.Length)]);
            slice = Math.Min(slice, longest[longest.Length / 2]);
            output.WriteLine(FormattableString.Invariant(
                $"a body {warm[warm.Length / 2]:0.0} ms, 95 of 100 {warm[(int)(0.95 * warm.Length)]:0.0} ms; a reading {whole[whole.Length / 2]:0.0} ms, its longest slice {longest[longest.Length / 2]:0.0} ms"));
        }

        Assert.InRange(stand, 0, StepMilliseconds);
        Assert.InRange(slice, 0, StepMilliseconds);
    }

    private static async Task OpenLeg(Visit visit)
    {
        await visit.Open("/learn");
        await Assertions.Expect(visit.Page.Locator(".standing")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    private static async Task<string> Take(Visit visit, string button)
    {
        IDownload file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        return await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
    }

    // The command rounds to a hundredth of a millimetre and of a newton; the file does not.
    private static void AssertSameMuscles(JsonElement answer, string[][] rows)
    {
        foreach (JsonElement muscle in answer.GetProperty("muscles").EnumerateArray())
        {
            string[] row = rows.Single(row => row[0] == muscle.GetProperty("name").GetString());
            Same(muscle, "lengthMm", 1000 * Number(row[1]), 0.006);
            Same(muscle, "lengthChangeMm", 1000 * Number(row[2]), 0.006);
            Same(muscle, "passiveForceN", Number(row[5]), 0.006);
            Same(muscle, "activation", Number(row[8]), 0.0001);
        }

        static void Same(JsonElement muscle, string name, double shown, double within) =>
            Assert.True(Math.Abs(muscle.GetProperty(name).GetDouble() - shown) <= within, $"{muscle.GetProperty("name")} {name}: {muscle.GetProperty(name)} and {shown}");
    }

    private static async Task AssertSameFacts(JsonElement answer, Visit visit)
    {
        JsonElement posture = answer.GetProperty("posture");
        foreach ((string fact, string key) in ((string, string)[])
            [("Foot pitch", "footPitchDeg"), ("Ankle bent", "dorsiflexionDeg"), ("Knee bend", "kneeFlexionDeg"), ("Hip bend", "hipFlexionDeg"), ("Trunk forward", "trunkInclinationDeg")])
        {
            string shown = await visit.Page.Locator("dl div").Filter(new() { Has = visit.Page.Locator("dt", new() { HasText = fact }) }).Locator("dd").First.InnerTextAsync();
            Assert.Equal(posture.GetProperty(key).GetDouble(), Number(shown.TrimEnd('°')), 0.501);
        }
    }

    // Edges as people read them: the command says shares, the page hundredths of them.
    private static async Task AssertSameEdges(string told, Visit visit)
    {
        int compared = 0;
        foreach ((string name, string tissue) in ((string, string)[])[("Hamstrings", "hamstrings"), ("Gastrocnemius (calf)", "gastrocnemius"), ("Soleus (calf)", "soleus"), ("Peroneals", "peroneals"), ("Nerve of the leg", "nerve")])
        {
            if (told.Split('\n').SingleOrDefault(line => line.StartsWith($"  {tissue} ", StringComparison.Ordinal)) is not { } line)
            {
                continue; // little is stretched
            }

            Match edges = Edges().Match(line);
            ILocator row = visit.Page.GetByRole(AriaRole.Row).Filter(new() { Has = visit.Page.GetByRole(AriaRole.Rowheader, new() { Name = name, Exact = true }) });
            await Assertions.Expect(row.GetByRole(AriaRole.Cell).First.Locator(".band"))
                .ToHaveTextAsync(FormattableString.Invariant($"({100 * Number(edges.Groups[1].Value):0}–{100 * Number(edges.Groups[2].Value):0})"), new() { Timeout = 60_000 });
            compared++;
        }

        Assert.True(compared >= 2, $"{compared} tissues compared");
    }

    [GeneratedRegex(@"([0-9.]+) to ([0-9.]+)")]
    private static partial Regex Edges();

    private static double Number(string text) => double.Parse(text.Replace('−', '-'), CultureInfo.InvariantCulture);
}
