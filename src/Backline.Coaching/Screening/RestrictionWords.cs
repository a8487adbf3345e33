using Backline.Practice.Screening;

namespace Backline.Coaching.Screening;

/// <summary>What a restriction asks of a person, in a sentence.</summary>
/// <param name="Restriction">The restriction.</param>
/// <param name="Text">The sentence.</param>
/// <param name="NotWith">Restrictions beside which it is not said, since they ask for more.</param>
public sealed record RestrictionWords(Restriction Restriction, string Text, IReadOnlyList<Restriction> NotWith);
