using Backline.Practice.Habits;

namespace Backline.Practice.Protocols;

/// <summary>
/// A practice written down: its steps, words, questions, pictures and rules. One file drives voice, pictures, checks
/// and hand-outs; see <c>docs/guide/protocols.md</c>.
/// </summary>
public sealed record Protocol
{
    /// <summary>1. The version of the file's shape this code reads.</summary>
    public const int CurrentVersion = 1;

    /// <value>1. Version of the file's shape.</value>
    public required int BacklineProtocol { get; init; }

    /// <value>Its id; the file is named for it.</value>
    public required string Id { get; init; }

    /// <value>Its name for people.</value>
    public required string Name { get; init; }

    /// <value>What it is, in a sentence.</value>
    public required string Summary { get; init; }

    /// <value>The ways to do it; the first is offered first.</value>
    public required IReadOnlyList<ProtocolVariant> Variants { get; init; }

    /// <value>How long the hold lasts.</value>
    public required HoldPlan Hold { get; init; }

    /// <value>The steps: those of the set-up, then the phases of the session, in order.</value>
    public required IReadOnlyList<ProtocolStep> Steps { get; init; }

    /// <value>The signs that are watched.</value>
    public required IReadOnlyList<ProtocolRule> Rules { get; init; }

    /// <value>What the session says on its own account.</value>
    public required SessionWords Words { get; init; }

    /// <value>The body map's places.</value>
    public required IReadOnlyList<BodyPlace> Places { get; init; }

    /// <value>Advice after a stop, by reason.</value>
    public required IReadOnlyList<StopAdvice> StopAdvice { get; init; }

    /// <value>Habits the protocol brings, beside those that come with the program; or <see langword="null"/>.</value>
    public IReadOnlyList<Habit>? Habits { get; init; }

    /// <summary>The step of this id.</summary>
    /// <param name="id">A step's id.</param>
    /// <exception cref="ArgumentException">There is no such step.</exception>
    public ProtocolStep Step(string id) =>
        Steps.FirstOrDefault(step => step.Id == id) ?? throw new ArgumentException($"Protocol '{Id}' has no step '{id}'.", nameof(id));

    /// <summary>The rule of this id.</summary>
    /// <param name="id">A rule's id.</param>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public ProtocolRule Rule(string id) =>
        Rules.FirstOrDefault(rule => rule.Id == id) ?? throw new ArgumentException($"Protocol '{Id}' has no rule '{id}'.", nameof(id));
}
