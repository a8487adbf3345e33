using Backline.Stretching.Legs;
using Backline.Stretching.Passive;

namespace Backline.Stretching.Validation;

/// <summary>A published value to hold the model against, with the conditions it was found under.</summary>
public sealed record Target
{
    /// <summary>The row's name.</summary>
    public required string Id { get; init; }

    /// <summary>What was measured, in words.</summary>
    public required string Quantity { get; init; }

    /// <summary>How, in words.</summary>
    public string Condition { get; init; } = "";

    /// <value>any. The published value, in <see cref="Unit"/>; absent where none stands.</value>
    public double? Value { get; init; }

    /// <value>any. The least that agrees; absent where no bound stands.</value>
    public double? Lower { get; init; }

    /// <value>any. The most that agrees; absent where no bound stands.</value>
    public double? Upper { get; init; }

    /// <summary>The unit of the three: one of those that fit <see cref="Output"/>; empty for the output's own, or where nothing is to be computed.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Where it was published.</summary>
    public string Source { get; init; } = "";

    /// <summary>How well the source is known: <c>FOUND</c>, <c>FOUND-DERIVED</c>, <c>RECALLED</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary>What it is for: <c>validate</c>, <c>calibrate</c>, <c>report-only</c> and others.</summary>
    public string Use { get; init; } = "";

    /// <summary>What to compute, in the words of the table; empty where nothing is to be computed.</summary>
    public string Output { get; init; } = "";

    /// <summary>The posture it was found in; what the row leaves open is 0.</summary>
    public LegPosture Posture { get; init; }

    /// <summary>The joints whose angle the row leaves open.</summary>
    public IReadOnlyList<LegJoint> Open { get; init; } = [];

    /// <value>Nm. The torque applied; absent where none stands.</value>
    public double? AppliedTorque { get; init; }

    /// <summary>Whose body: <c>man</c>, <c>short hamstrings</c>; empty where none is named.</summary>
    public string Body { get; init; } = "";

    /// <summary>The line of the table.</summary>
    public int Line { get; init; }
}
