namespace Backline.Web.Tests.Controls;

/// <summary>A page that goes and comes back, played in <c>returns.test.mjs</c>.</summary>
public sealed class ReturnsScriptTests
{
    [Fact]
    public Task A_page_that_comes_to_the_front_is_told_so() => Node.Play("Controls/returns.test.mjs", "js/returns.js", "comes");
}
