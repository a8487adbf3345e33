namespace Backline.Practice.Records;

/// <summary>The kinds of record this version writes.</summary>
public static class RecordKinds
{
    /// <summary>Answers to the safety questions and what followed from them.</summary>
    public const string Screening = "screening";

    /// <summary>A knee-to-wall check of both ankles.</summary>
    public const string AnkleCheck = "ankle-check";

    /// <summary>A session, done or stopped.</summary>
    public const string Session = "session";

    /// <summary>What a person said after a session: pain, where it was felt, notes.</summary>
    public const string SessionAfter = "session-after";

    /// <summary>Why a session was stopped, said after the stop.</summary>
    public const string StopReason = "stop-reason";

    /// <summary>The next-day question: better, same, worse.</summary>
    public const string CheckIn = "check-in";
}
