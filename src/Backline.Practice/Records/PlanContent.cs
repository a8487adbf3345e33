namespace Backline.Practice.Records;

/// <summary>Content of a <see cref="RecordKinds.Plan"/> record, schema 1: how a person means to practise.</summary>
public sealed record PlanContent
{
    /// <summary>Up to the weekly dose that studies support.</summary>
    public const string Build = "build";

    /// <summary>Fewer days, to keep what is there.</summary>
    public const string Maintain = "maintain";

    /// <summary>No stretching for now.</summary>
    public const string Rest = "rest";

    /// <summary>The self-tests decide where it begins.</summary>
    public const string BySelfTests = "self-tests";

    /// <summary>The calf part alone for the first weeks.</summary>
    public const string CalvesFirst = "calves-first";

    /// <summary>Calves and bow together from the start.</summary>
    public const string Together = "together";

    /// <value><c>build</c>, <c>maintain</c> or <c>rest</c>.</value>
    public required string Mode { get; init; }

    /// <value><c>self-tests</c>, <c>calves-first</c> or <c>together</c>.</value>
    public required string Begin { get; init; }
}
