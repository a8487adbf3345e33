using Xunit;

namespace Backline.TestKit;

/// <summary>Tests that take longer than a push should wait.</summary>
public static class LongTest
{
    /// <summary>Skips the test unless <c>./test --long</c> asked for it.</summary>
    public static void SkipUnlessAsked() =>
        Assert.SkipUnless(Environment.GetEnvironmentVariable("BACKLINE_LONG_TESTS") == "1", "a long test; ./test --long runs it");
}
