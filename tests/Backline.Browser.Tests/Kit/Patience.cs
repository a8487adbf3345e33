namespace Backline.Browser.Tests.Kit;

/// <summary>What a page is asked by script has no time-out of its own: a promise that is never kept must fail its test, not hold up all others.</summary>
internal static class Patience
{
    /// <summary>Fails after a minute.</summary>
    public static Task WithinAMinute(this Task task) => task.WaitAsync(TimeSpan.FromMinutes(1));
}
