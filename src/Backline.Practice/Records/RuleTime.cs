namespace Backline.Practice.Records;

/// <summary>How long a rule was kept, broken and not seen.</summary>
/// <param name="Id">The rule.</param>
/// <param name="KeptSeconds">s. Judged kept.</param>
/// <param name="BrokenSeconds">s. Judged broken.</param>
/// <param name="NotSeenSeconds">s. Nothing could be judged.</param>
public sealed record RuleTime(string Id, double KeptSeconds, double BrokenSeconds, double NotSeenSeconds);
