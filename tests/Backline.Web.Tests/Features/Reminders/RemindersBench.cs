using Backline.Web.Features.Reminders;
using Bunit;

namespace Backline.Web.Tests.Features.Reminders;

/// <summary>The page of reminders, its scripts lent.</summary>
public abstract class RemindersBench : Page
{
    protected RemindersBench()
    {
        Calendar = JSInterop.SetupModule("./Features/Reminders/CalendarSection.razor.js");
        Calendar.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./js/reminders.js").Mode = JSRuntimeMode.Loose;
    }

    private protected BunitJSModuleInterop Calendar { get; }

    private protected static void Press(IRenderedComponent<RemindersPage> page, string name) => page.FindAll("button").Single(button => button.TextContent == name).Click();

    private protected async Task<IRenderedComponent<RemindersPage>> KeptAsync()
    {
        var page = Render<RemindersPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("form")));
        await page.InvokeAsync(() => Press(page, "Add one for standing"));
        await page.InvokeAsync(() => page.Find("form").Submit());
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#calendar")));
        Clock.Advance(TimeSpan.FromMinutes(1)); // what was said last counts
        return page;
    }
}
