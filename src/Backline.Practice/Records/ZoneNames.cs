namespace Backline.Practice.Records;

/// <summary>
/// The names of time zones as IANA forms them: an area and a place in it, <c>Europe/Berlin</c>, or one of the few old names
/// without an area. Judged by their form, not by a machine's list: lists differ by age and by what a system leaves out, and
/// a record from a place that another machine has not heard of yet, or only under a newer name, must be taken in there.
/// </summary>
/// <remarks>Areas and old names: the IANA time zone database, files <c>africa</c> to <c>southamerica</c>, <c>etcetera</c> and <c>backward</c>.</remarks>
public static class ZoneNames
{
    private static readonly HashSet<string> Areas = new(StringComparer.Ordinal)
    {
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Brazil", "Canada", "Chile", "Etc", "Europe", "Indian", "Mexico", "Mideast", "Pacific", "US",
    };

    private static readonly HashSet<string> WithoutArea = new(StringComparer.Ordinal)
    {
        "CET", "CST6CDT", "Cuba", "EET", "EST", "EST5EDT", "Egypt", "Eire", "GB", "GB-Eire", "GMT", "GMT+0", "GMT-0", "GMT0", "Greenwich", "HST", "Hongkong", "Iceland", "Iran",
        "Israel", "Jamaica", "Japan", "Kwajalein", "Libya", "MET", "MST", "MST7MDT", "NZ", "NZ-CHAT", "Navajo", "PRC", "PST8PDT", "Poland", "Portugal", "ROC", "ROK", "Singapore",
        "Turkey", "UCT", "UTC", "Universal", "W-SU", "WET", "Zulu",
    };

    /// <summary>Whether a text can be the name of a zone.</summary>
    /// <param name="text">The text.</param>
    public static bool IsName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split('/');
        return parts.Length == 1
            ? WithoutArea.Contains(text)
            : parts.Length <= 3 && Areas.Contains(parts[0]) && parts.All(part => part.Length > 0 && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '+'));
    }

    /// <summary>The name of a zone, also where the system calls it otherwise; <c>UTC</c> when it has none that is known.</summary>
    /// <param name="zone">The zone.</param>
    public static string Of(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return IsName(zone.Id) ? zone.Id
            : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out string? name) ? name
            : "UTC";
    }
}
