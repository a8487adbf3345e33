using System.Text.Json;
using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Web.Tests.Records;
using Bunit;

namespace Backline.Web.Tests.Features.Reminders;

/// <summary>A page on which reminders may come: at 7 in the morning of a Wednesday, in front, and no session runs.</summary>
public abstract class ReminderPage : Page
{
    protected ReminderPage()
    {
        Script = JSInterop.SetupModule("./js/reminders.js");
        Script.Mode = JSRuntimeMode.Loose;
        MayTell = Script.Setup<bool>("mayTell", _ => true).SetResult(true);
        Lines = Script.SetupModule("lines", []);
        Take = Lines.Setup<bool>("take", _ => true).SetResult(true);
        Running = JSInterop.SetupModule("./js/live/running.js").Setup<string[]?>("find", _ => true).SetResult([]);
        Clock.SetUtcNow(new DateTimeOffset(2026, 5, 6, 7, 0, 0, TimeSpan.Zero));
    }

    private protected BunitJSModuleInterop Script { get; }

    /// <summary>Whether this page may tell a reminder, being in front.</summary>
    private protected JSRuntimeInvocationHandler<bool> MayTell { get; }

    /// <summary>The lines that no other page may show meanwhile.</summary>
    private protected BunitJSModuleInterop Lines { get; }

    /// <summary>Whether a line is this page's to show.</summary>
    private protected JSRuntimeInvocationHandler<bool> Take { get; }

    /// <summary>The sessions that run in this browser.</summary>
    private protected JSRuntimeInvocationHandler<string[]?> Running { get; }

    private protected static PracticeRecord Reminders(string at, int? second = null) => Reminders(ContentOf(at, second));

    private protected static PracticeRecord Reminders(RemindersContent content) => Some.Record(1, RecordKinds.Reminders) with
    {
        Content = JsonSerializer.SerializeToElement(content, PracticeJson.Default.RemindersContent),
    };

    private protected static RemindersContent ContentOf(string at, int? second = null) => new()
    {
        Times = [new ReminderTime(ReminderTime.Stretch, at, ContentRules.Weekdays)],
        SecondAfterMinutes = second,
        Quiet = [],
    };
}
