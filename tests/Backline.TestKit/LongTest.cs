namespace Backline.TestKit;

/// <summary>Tests that take longer than a push should wait.</summary>
public static class LongTest
{
    /// <summary>Why a test that times something waits: tests beside it would be timed too.</summary>
    public const string Timed = "it times itself, which other work beside it would spoil";

    /// <summary>Whether <c>./test --long</c> asked for everything.</summary>
    public static bool IsAsked => Environment.GetEnvironmentVariable("BACKLINE_LONG_TESTS") == "1";

    /// <summary>Skips the test unless <c>./test --long</c> asked for it.</summary>
    /// <param name="why">What keeps it out of every run.</param>
    public static void SkipUnlessAsked(string why = "a long test") => Assert.SkipUnless(IsAsked, $"{why}; ./test --long runs it");
}
