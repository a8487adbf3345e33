using System.Text.Json.Serialization;

namespace Backline.Practice.Protocols;

/// <summary>A band one measure is to stay in. Angles or lengths: the keys with <c>Deg</c> or those with <c>Mm</c>, as the measure's name ends.</summary>
public sealed record RuleLimit
{
    /// <value>Its id, unique in the protocol; also the id of its cues.</value>
    public required string Id { get; init; }

    /// <value>The measure's name, with its unit.</value>
    public required string Measure { get; init; }

    /// <value>deg. Lowest kept value, or <see langword="null"/> when there is none.</value>
    public double? MinDeg { get; init; }

    /// <value>deg. Highest kept value, or <see langword="null"/> when there is none.</value>
    public double? MaxDeg { get; init; }

    /// <value>deg. How far back inside the band a broken limit must come to be kept again.</value>
    public double? MarginDeg { get; init; }

    /// <value>deg. A reading with a larger standard error is not seen.</value>
    public double? MaxErrorDeg { get; init; }

    /// <value>mm. Lowest kept value, or <see langword="null"/> when there is none.</value>
    public double? MinMm { get; init; }

    /// <value>mm. Highest kept value, or <see langword="null"/> when there is none.</value>
    public double? MaxMm { get; init; }

    /// <value>mm. How far back inside the band a broken limit must come to be kept again.</value>
    public double? MarginMm { get; init; }

    /// <value>mm. A reading with a larger standard error is not seen.</value>
    public double? MaxErrorMm { get; init; }

    /// <value>deg. When given, what is judged is the rise above what is usual since the body came to rest, with this standard error.</value>
    public double? SettledErrorDeg { get; init; }

    /// <value>mm. When given, what is judged is the rise above what is usual since the body came to rest, with this standard error.</value>
    public double? SettledErrorMm { get; init; }

    /// <value>s. How long the limit must be broken before it is a fault.</value>
    public required double DwellSeconds { get; init; }

    /// <value>The phases it is judged in.</value>
    public required IReadOnlyList<string> Phases { get; init; }

    /// <value>The variants it belongs to; absent for all.</value>
    public IReadOnlyList<string>? Variants { get; init; }

    /// <value>Restriction ids of which one must be asked by the screening; absent for everybody.</value>
    public IReadOnlyList<string>? OnlyWith { get; init; }

    /// <value>Restriction ids with which it is left out; absent for none.</value>
    public IReadOnlyList<string>? NotWith { get; init; }

    /// <value>deg. Judged only while the trunk is bowed at least this far; absent for always.</value>
    public double? FromTrunkDeg { get; init; }

    /// <value>Whether it is judged only until a hold has once been so deep: afterwards, less is a rise.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool UntilReached { get; init; }

    /// <value>Whether the hold clock stops while it is broken.</value>
    public required bool Critical { get; init; }

    /// <value>Said when the value is below the band.</value>
    public string? CueBelow { get; init; }

    /// <value>Said when the value is above the band.</value>
    public string? CueAbove { get; init; }

    /// <value>Where the numbers come from, or <c>coach judgement</c> and why.</value>
    public required string Source { get; init; }
}
