namespace Backline.Web.Records;

/// <summary>How putting records on the shelf went.</summary>
internal enum PutOutcome
{
    /// <summary>They stand on the shelf.</summary>
    Kept,

    /// <summary>The browser has no room left.</summary>
    Full,

    /// <summary>The browser refused.</summary>
    Refused,
}
