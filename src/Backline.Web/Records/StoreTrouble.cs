namespace Backline.Web.Records;

/// <summary>What keeps records from standing safely in this browser.</summary>
internal enum StoreTrouble
{
    /// <summary>Nothing does.</summary>
    None,

    /// <summary>The browser forbids a database, as some do in private windows: records last until the page closes.</summary>
    NotLasting,

    /// <summary>The database does not open, as a rule because a tab with an older version of the app holds it: records last until the page closes.</summary>
    Blocked,

    /// <summary>The browser cleared its database while the page was open; what is done from now on is kept.</summary>
    Cleared,

    /// <summary>The browser has no room left: the newest records are only in this page.</summary>
    Full,

    /// <summary>The browser refused the newest records: they are only in this page.</summary>
    Refused,
}
