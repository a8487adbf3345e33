namespace Backline.Browser.Tests.Kit;

/// <summary>The parts in which <c>./test</c> runs these tests side by side, since much of their time is waiting; the third part is what has no trait.</summary>
internal static class Parts
{
    /// <summary>The trait's name.</summary>
    public const string Name = "Part";

    /// <summary>Sessions, and whatever looks through a camera: their films are made once, by one process.</summary>
    public const string Sessions = "sessions";

    /// <summary>Records over months: kept, moved, offline, in several tabs and on several devices.</summary>
    public const string Records = "records";
}
