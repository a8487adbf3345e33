using Backline.Practice.Records;

namespace Backline.Coaching.Sessions;

/// <summary>What an input made of a session.</summary>
/// <param name="State">The state after it.</param>
/// <param name="Events">What happened because of it, in order; what the screen, the voice and the tones react to.</param>
public sealed record SessionStep(SessionState State, IReadOnlyList<SessionEvent> Events);
