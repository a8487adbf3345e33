using System.Globalization;

namespace Backline.Web.Features.Reminders;

/// <summary>A time after which a second reminder may come, as the page offers it.</summary>
/// <param name="Value">Minutes as the form writes them; empty for never.</param>
/// <param name="Words">What the page says.</param>
public sealed record SecondChoice(string Value, string Words)
{
    private static readonly SecondChoice[] Usual =
        [new("", "Never"), new("30", "Half an hour later"), new("60", "An hour later"), new("120", "Two hours later"), new("240", "Four hours later")];

    /// <summary>The usual times, and those that another program or an older file chose.</summary>
    /// <param name="others">As the form writes them.</param>
    public static IReadOnlyList<SecondChoice> With(params ReadOnlySpan<string?> others)
    {
        List<SecondChoice> all = [.. Usual];
        foreach (string? other in others)
        {
            if (int.TryParse(other, CultureInfo.InvariantCulture, out int minutes) && all.TrueForAll(choice => choice.Value != other))
            {
                all.Add(new SecondChoice(other, WordsOf(minutes)));
            }
        }

        return all;
    }

    private static string WordsOf(int minutes) => minutes switch
    {
        1 => "A minute later",
        _ when minutes % 60 == 0 => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60} hours later"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes later"),
    };
}
