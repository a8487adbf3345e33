using System.Text.Json;
using Backline.Practice.Records;
using Backline.TestKit;
using Microsoft.Playwright;

namespace Backline.Browser.Tests.Kit;

/// <summary>A person who has answered the safety questions and chosen how to stretch, on another device: brought in by a file.</summary>
internal static class Readiness
{
    private static readonly Guid Person = Guid.Parse("01980000-0000-7000-8000-0000000000aa");

    /// <summary>Brings the answers in by My data and opens the session's page.</summary>
    public static async Task OpenReadySession(this Visit visit, bool hasCamera = false, int holdSeconds = 20, string? firstPage = null)
    {
        IPage page = visit.Page;
        await visit.Open(firstPage ?? "/data");
        if (firstPage is not null)
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "My data" }).First.ClickAsync();
        }

        await page.Locator("#import-file").SetInputFilesAsync(new FilePayload { Name = "answers.json", MimeType = "application/json", Buffer = Answers() });
        await page.GetByRole(AriaRole.Button, new() { Name = "These are mine: bring them in" }).ClickAsync();
        await Assertions.Expect(page.GetByText("They are here now.")).ToBeVisibleAsync();
        string choices = $$"""{"hasCamera":{{(hasCamera ? "true" : "false")}},"targetSeconds":{{holdSeconds}},"isTaught":true,"isChosen":true}""";
        await page.EvaluateAsync("choices => localStorage.setItem('backline.setup', choices)", choices);
        await page.GotoAsync("/session");
        await Assertions.Expect(page.Locator("[data-stage=begin]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("[data-voice]")).ToBeVisibleAsync();
    }

    private static byte[] Answers()
    {
        using JsonDocument rules = JsonDocument.Parse(File.ReadAllText(Directory.EnumerateFiles(Repository.At("data", "screening"), "screening-v*.json").Single()));
        var content = new ScreeningContent
        {
            RulesVersion = rules.RootElement.GetProperty("version").GetInt32(),
            Answers = new Dictionary<string, IReadOnlyList<string>>(),
            Level = "go",
            Outcomes = [],
            Restrictions = [],
        };
        var record = new PracticeRecord(
            Guid.CreateVersion7(), Person, RecordKinds.Screening, TimeProvider.System.GetUtcNow(), "Europe/Berlin", 1,
            JsonSerializer.SerializeToElement(content, ScreeningContentJson.Default.ScreeningContent));
        return JsonSerializer.SerializeToUtf8Bytes(new RecordSet(RecordSet.CurrentVersion, [record], []), RecordJson.Default.RecordSet);
    }
}
