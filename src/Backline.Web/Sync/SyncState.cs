namespace Backline.Web.Sync;

/// <summary>How the records stand towards the server.</summary>
internal enum SyncState
{
    /// <summary>Not tried yet.</summary>
    Unknown,

    /// <summary>There is no server: this browser holds the only copy.</summary>
    NoServer,

    /// <summary>The server holds the same records.</summary>
    InStep,

    /// <summary>The server does not answer; it is tried again.</summary>
    Away,

    /// <summary>The server lets this device in no longer: it is to be paired anew.</summary>
    NotPaired,

    /// <summary>The server refused what was sent.</summary>
    Refused,

    /// <summary>The browser's own copy could not be read or written while syncing; it is tried again.</summary>
    Stumbled,
}
