using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Backline.Cli.Verbs;

/// <summary>Options that take a moment, read the same by every verb: year first, so that 4/5 is never taken for the other of two days.</summary>
internal static class DateOption
{
    private static readonly string[] Forms =
    [
        .. from day in (string[])["yyyy-MM-dd"]
           from time in (string[])["", "'T'HH:mm", "'T'HH:mm:ss", "'T'HH:mm:ss.FFFFFFF", "' 'HH:mm", "' 'HH:mm:ss"]
           from offset in time.Length == 0 ? (string[])[""] : ["", "K", "' 'zzz"]
           select day + time + offset,
    ];

    /// <summary>A moment that may be left out. Without an offset it is one of this machine's place, without a time the day's first.</summary>
    public static Option<DateTimeOffset?> Maybe(string name, string description) =>
        new(name) { Description = description, HelpName = "TIME", CustomParser = result => Read(name, result) };

    private static DateTimeOffset? Read(string name, ArgumentResult result)
    {
        string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out DateTimeOffset moment))
        {
            return moment;
        }

        result.AddError($"{name}: is \"{text}\"; a day or a moment, like 2026-05-04 or 2026-05-04T07:30+02:00, was expected");
        return null;
    }
}
