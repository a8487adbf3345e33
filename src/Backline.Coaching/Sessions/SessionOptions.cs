using Backline.Practice.Protocols;
using Backline.Practice.Screening;

namespace Backline.Coaching.Sessions;

/// <summary>What a person chose, and what the screening asks, before a session begins.</summary>
public sealed record SessionOptions
{
    /// <value>The variant's id: <c>soft</c> or <c>straight</c>.</value>
    public string Variant { get; init; } = "soft";

    /// <value>What the hands rest on.</value>
    public Support Support { get; init; }

    /// <value>The hold that is aimed at; within the protocol's shortest and longest.</value>
    public TimeSpan Target { get; init; } = TimeSpan.FromSeconds(60);

    /// <value>Whether a camera watches.</value>
    public bool HasCamera { get; init; }

    /// <value>How much is spoken. Talk shapes the spoken script; corrections and safety words are always among the events.</value>
    public Talk Talk { get; init; } = Talk.Normal;

    /// <value>What the screening asks.</value>
    public IReadOnlyCollection<Restriction> Restrictions { get; init; } = [];

    /// <value>Whether the person is asked what the camera cannot tell.</value>
    public bool AsksQuestions { get; init; } = true;

    /// <value>Length of the count-in before the first phase; zero for none.</value>
    public TimeSpan CountIn { get; init; } = TimeSpan.FromSeconds(5);
}
