namespace Backline.Browser.Tests.Kit;

/// <summary>The two parts in which <c>./test</c> runs these tests side by side, since much of a session is waiting.</summary>
internal static class Parts
{
    /// <summary>The trait's name.</summary>
    public const string Name = "Part";

    /// <summary>Sessions, and whatever looks through a camera: their films are made once, by one process.</summary>
    public const string Sessions = "sessions";
}
