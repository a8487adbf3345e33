using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Backline.Progress.Calendars;
using Backline.Server.Zones;

namespace Backline.Cli.Verbs;

/// <summary>Options that take a moment, read the same by every verb: year first, so that 4/5 is never taken for the other of two days.</summary>
internal static class DateOption
{
    private const string Day = "yyyy-MM-dd";

    private static readonly string[] Times = ["'T'HH:mm", "'T'HH:mm:ss", "'T'HH:mm:ss.FFFFFFF", "' 'HH:mm", "' 'HH:mm:ss"];
    private static readonly string[] LocalForms = [Day, .. Times.Select(time => Day + time)];
    private static readonly string[] Forms = [.. from time in Times from offset in (string[])["K", "' 'zzz"] select Day + time + offset];

    /// <summary>A moment that may be left out. Without an offset it is one of this machine's place, without a time the day's first.</summary>
    public static Option<DateTimeOffset?> Maybe(string name, string description) =>
        new(name) { Description = description, HelpName = "TIME", CustomParser = result => Read(name, result) };

    private static DateTimeOffset? Read(string name, ArgumentResult result)
    {
        string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateTime.TryParseExact(text, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local))
        {
            return local.Year is 1 or 9999 ? new DateTimeOffset(local, TimeSpan.Zero) : ZoneTime.MomentOf(local, WorldZones.Here); // at the ends of time no day comes before or after
        }

        if (DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment))
        {
            return moment;
        }

        result.AddError($"{name}: is \"{text}\"; a day or a moment, like 2026-05-04 or 2026-05-04T07:30+02:00, was expected");
        return null;
    }
}
