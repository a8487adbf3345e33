namespace Backline.Practice.Protocols;

/// <summary>What the session says on its own account; each at most seven words.</summary>
public sealed record SessionWords
{
    /// <value>Before the count-in.</value>
    public required string GetReady { get; init; }

    /// <value>Half of the hold is done.</value>
    public required string HalfWay { get; init; }

    /// <value>Ten seconds are left.</value>
    public required string LastTen { get; init; }

    /// <value>The hold is done.</value>
    public required string TargetReached { get; init; }

    /// <value>The hold is done, for somebody whose head stays up; absent for the same words as for all.</value>
    public string? HeadUpTargetReached { get; init; }

    /// <value>Said in its place to somebody who bows and must rise slowly; absent where one of the others suits.</value>
    public string? SlowTargetReached { get; init; }

    /// <value>The rise came before the hold was done.</value>
    public required string RoseEarly { get; init; }

    /// <value>Nobody is in the picture.</value>
    public required string Absent { get; init; }

    /// <value>Nobody was in the picture for long.</value>
    public required string AbsentPaused { get; init; }

    /// <value>Somebody is in the picture again.</value>
    public required string Back { get; init; }

    /// <value>The person asked for a pause.</value>
    public required string Paused { get; init; }

    /// <value>The person goes on.</value>
    public required string Resumed { get; init; }

    /// <value>Said in its place to somebody who paused so long that they may have come up: they are led into the bow anew, or press if they are in it still; absent for the same words.</value>
    public string? ResumedBow { get; init; }

    /// <value>Said after every end: how to rise.</value>
    public required string SlowRise { get; init; }

    /// <value>Said after every end to somebody whose head stays up; absent for the same words as for all.</value>
    public string? HeadUpRise { get; init; }

    /// <value>The camera is gone and the session goes on without.</value>
    public string CameraLost { get; init; } = "The camera stopped. On we go.";

    /// <value>The camera is gone after somebody rose early: nobody sees them bow again.</value>
    public string PressToFinish { get; init; } = "Press to finish.";

    /// <value>The hold has stood still for long where no trunk tells whether somebody is still in it.</value>
    public string GoOnOrFinish { get; init; } = "Go on, or press to finish.";

    /// <value>Asked after a stop.</value>
    public required string AskWhy { get; init; }

    /// <value>The session is over.</value>
    public required string Done { get; init; }
}
