namespace Backline.Web.Tests.Published;

/// <summary>The service worker against a host and a browser that make trouble, played in <c>service-worker.test.mjs</c>.</summary>
public sealed class ServiceWorkerTests
{
    [Theory]
    [InlineData("redirect")]
    [InlineData("full")]
    [InlineData("missing")]
    [InlineData("neighbours")]
    [InlineData("film")]
    public Task The_offline_copy_survives(string trouble) => Node.Play("Published/service-worker.test.mjs", "service-worker.published.js", trouble);
}
