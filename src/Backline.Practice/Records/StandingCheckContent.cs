namespace Backline.Practice.Records;

/// <summary>
/// Content of a <see cref="RecordKinds.StandingCheck"/> record, schema 1: how a person found themselves standing. It compares
/// a person with themselves and judges nobody.
/// </summary>
public sealed record StandingCheckContent
{
    /// <summary>It was so.</summary>
    public const string Yes = "yes";

    /// <summary>It was not so.</summary>
    public const string No = "no";

    /// <summary>The person could not tell.</summary>
    public const string Unsure = "unsure";

    /// <value><c>yes</c>, <c>no</c> or <c>unsure</c> by the sign's id; a sign that was passed over is absent.</value>
    public required IReadOnlyDictionary<string, string> Signs { get; init; }
}
