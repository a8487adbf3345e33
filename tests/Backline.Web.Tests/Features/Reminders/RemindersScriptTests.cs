namespace Backline.Web.Tests.Features.Reminders;

/// <summary>Pages of one browser, in front and hidden, played in <c>reminders.test.mjs</c>.</summary>
public sealed class RemindersScriptTests
{
    [Theory]
    [InlineData("front")]
    [InlineData("nobody")]
    [InlineData("other")]
    [InlineData("begun")]
    [InlineData("claims")]
    [InlineData("lines")]
    [InlineData("answered")]
    public Task A_reminder_is_told_where_somebody_sees_it(string played) =>
        Node.Play("Features/Reminders/reminders.test.mjs", "js/reminders.js", played);
}
