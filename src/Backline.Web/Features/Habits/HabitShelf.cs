using Backline.Coaching.Sessions;
using Backline.Practice.Habits;
using Backline.Practice.Records;
using Backline.Progress.Habits;

namespace Backline.Web.Features.Habits;

/// <summary>The habits that have lessons, and the names of all.</summary>
internal static class HabitShelf
{
    private static readonly HashSet<string> Joining = new(StringComparer.OrdinalIgnoreCase)
    {
        "while", "whenever", "after", "before", "until", "once", "as", "if", "during", "every", "each", "at", "in", "on", "by", "with", "where", "wherever",
    };

    private static readonly Lazy<IReadOnlyList<Habit>> Everything = new(() => HabitLibrary.With(ProtocolLibrary.Ids.Select(ProtocolLibrary.Load)));

    /// <summary>Built-in ones, then those the protocols bring.</summary>
    public static IReadOnlyList<Habit> All => Everything.Value;

    /// <summary>The habit with a lesson of this id, or <see langword="null"/>.</summary>
    public static Habit? Find(string id) => BuiltIn(id) ?? All.FirstOrDefault(habit => habit.Id == id);

    /// <summary>What a kept habit is called.</summary>
    public static string NameOf(HabitState state) => NameOf(state.Id, state.OwnName);

    /// <summary>What a habit is called by its id, with the person's own names.</summary>
    public static string NameOf(string id, IEnumerable<HabitContent> said) => NameOf(id, said.LastOrDefault(content => content.Habit == id)?.OwnName);

    // Protocols are read where nothing else has the name: to read them takes a page that has just opened a fifth of a second.
    private static string NameOf(string id, string? own) => BuiltIn(id)?.Title ?? own ?? Find(id)?.Title ?? "A habit of your own";

    private static Habit? BuiltIn(string id) => HabitLibrary.Load().Habits.FirstOrDefault(habit => habit.Id == id);

    /// <summary>A kept moment as it goes on in a sentence: "when the kettle boils", "while walking"; <see langword="null"/> where there is none.</summary>
    /// <param name="words">The person's words, here or in another program.</param>
    public static string? Moment(string? words) => Anchor(words) switch
    {
        null => null,
        { } anchor when Joining.Contains(anchor.Split([' ', ','], 2)[0]) => char.ToLowerInvariant(anchor[0]) + anchor[1..],
        { } anchor => $"when {anchor}",
    };

    /// <summary>A person's words to follow "when": without a leading "when" or a full stop of their own.</summary>
    public static string? Anchor(string? words)
    {
        string text = (words ?? "").Trim().TrimEnd('.');
        while (text.Split(' ', 2) is [{ } first, ..] && first.Equals("when", StringComparison.OrdinalIgnoreCase))
        {
            text = text[first.Length..].TrimStart();
        }

        return text.Length == 0 ? null : text;
    }
}
