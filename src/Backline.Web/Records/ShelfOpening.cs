namespace Backline.Web.Records;

/// <summary>How opening the shelf went.</summary>
internal enum ShelfOpening
{
    /// <summary>It is open.</summary>
    Open,

    /// <summary>The browser forbids it.</summary>
    Forbidden,

    /// <summary>It does not open in good time; as a rule a tab with an older version of the app does not let go of it.</summary>
    Blocked,
}
