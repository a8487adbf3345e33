using Backline.Coaching.Sessions;
using Backline.Practice.Habits;
using Backline.Practice.Records;
using Backline.Progress.Habits;

namespace Backline.Web.Features.Habits;

/// <summary>The habits that have lessons, and the names of all.</summary>
internal static class HabitShelf
{
    /// <summary>Built-in ones, then those the protocols bring.</summary>
    public static IReadOnlyList<Habit> All { get; } = HabitLibrary.With(ProtocolLibrary.Ids.Select(ProtocolLibrary.Load));

    /// <summary>The habit with a lesson of this id, or <see langword="null"/>.</summary>
    public static Habit? Find(string id) => All.FirstOrDefault(habit => habit.Id == id);

    /// <summary>What a kept habit is called.</summary>
    public static string NameOf(HabitState state) => Find(state.Id)?.Title ?? state.OwnName ?? "A habit of your own";

    /// <summary>What a habit is called by its id, with the person's own names.</summary>
    public static string NameOf(string id, IEnumerable<HabitContent> said) =>
        Find(id)?.Title ?? said.LastOrDefault(content => content.Habit == id)?.OwnName ?? "A habit of your own";

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
