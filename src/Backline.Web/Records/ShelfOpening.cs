namespace Backline.Web.Records;

/// <summary>How opening the shelf went.</summary>
internal enum ShelfOpening
{
    /// <summary>It is open.</summary>
    Open,

    /// <summary>The browser forbids it, or does not open it in good time.</summary>
    Forbidden,

    /// <summary>A tab with an older version of the app does not let go of it.</summary>
    Blocked,
}
