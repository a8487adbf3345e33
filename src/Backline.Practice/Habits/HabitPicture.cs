using System.Text.Json.Serialization;
using Backline.Practice.Protocols;

namespace Backline.Practice.Habits;

/// <summary>What a habit's picture is drawn from.</summary>
public sealed record HabitPicture
{
    /// <value>The side it is seen from.</value>
    public required HabitView View { get; init; }

    /// <value>How the body stands when it is done, for a side view; else <see langword="null"/>.</value>
    public StepPosture? Posture { get; init; }

    /// <value>How the body stands when it is not, for a side view that shows both; else <see langword="null"/>.</value>
    public StepPosture? Before { get; init; }
}

/// <summary>The ways a habit is drawn.</summary>
public enum HabitView
{
    /// <summary>A person from the side.</summary>
    [JsonStringEnumMemberName("side")]
    Side,

    /// <summary>Both feet from above.</summary>
    [JsonStringEnumMemberName("feet")]
    Feet,

    /// <summary>A sole with its three points of weight.</summary>
    [JsonStringEnumMemberName("sole-points")]
    SolePoints,

    /// <summary>A sole whose big-toe ball presses.</summary>
    [JsonStringEnumMemberName("sole-press")]
    SolePress,

    /// <summary>A sole with the line of a step.</summary>
    [JsonStringEnumMemberName("sole-walk")]
    SoleWalk,
}
