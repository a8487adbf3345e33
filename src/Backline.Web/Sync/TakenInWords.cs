using Backline.Web.Records;

namespace Backline.Web.Sync;

/// <summary>What became of records that were brought in.</summary>
internal static class TakenInWords
{
    /// <summary>What is said where less would come in, or more be erased, than was agreed to.</summary>
    public const string Changed = "What is here has changed since this was counted, so nothing was brought in. This is what it would change now.";

    /// <summary>Where they are now.</summary>
    /// <param name="outcome">What the browser did with them.</param>
    /// <param name="copy">How the second copy stands, once it was told of them.</param>
    public static string Of(PutOutcome outcome, SyncState copy) => outcome switch
    {
        PutOutcome.Kept => "They are here now.",
        PutOutcome.Full => $"This browser has no room for all of them, so it took none. {WhereOf(copy)}",
        _ => $"The browser did not keep them. {WhereOf(copy)}",
    };

    private static string WhereOf(SyncState copy) => copy == SyncState.InStep
        ? "They are in this page, and in the second copy on your computer."
        : "They are in this page until you close it.";
}
