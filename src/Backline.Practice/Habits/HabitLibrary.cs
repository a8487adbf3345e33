using System.Text.Json;
using Backline.Practice.Protocols;

namespace Backline.Practice.Habits;

/// <summary>The habits that come with the program, and those that protocols bring.</summary>
public static class HabitLibrary
{
    /// <summary>The standing and walking habits of the article.</summary>
    public const string StandingHabits = "standing-habits";

    private static readonly Lazy<HabitSet> BuiltIn = new(Read);

    /// <summary>The built-in habits with the standing self-check.</summary>
    public static HabitSet Load() => BuiltIn.Value;

    /// <summary>The built-in habits, then those of protocols. Of two habits with one id the first is taken.</summary>
    /// <param name="protocols">The protocols a person uses.</param>
    public static IReadOnlyList<Habit> With(IEnumerable<Protocol> protocols)
    {
        ArgumentNullException.ThrowIfNull(protocols);
        return [.. Load().Habits.Concat(protocols.SelectMany(protocol => protocol.Habits ?? [])).DistinctBy(habit => habit.Id)];
    }

    private static HabitSet Read()
    {
        using Stream stream = typeof(HabitLibrary).Assembly.GetManifestResourceStream($"habits/{StandingHabits}.json")
            ?? throw new InvalidOperationException("The standing habits are not embedded.");
        return JsonSerializer.Deserialize(stream, HabitJson.Default.HabitSet)
            ?? throw new InvalidOperationException("The standing habits are empty.");
    }
}
