namespace Backline.Stretching.Claims;

/// <summary>Something the article says: a claim about the body, or an instruction of the stretch.</summary>
public sealed record Claim
{
    /// <summary>Its id, unique among claims and parts.</summary>
    public required string Id { get; init; }

    /// <summary><c>claim</c> or <c>instruction</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>A few words.</summary>
    public required string Title { get; init; }

    /// <summary>The claim in our own words.</summary>
    public required string Says { get; init; }

    /// <summary>What it consists of, each with its own evidence and grade.</summary>
    public required IReadOnlyList<ClaimPart> Parts { get; init; }
}

/// <summary>One part of a claim, with all that is known of it.</summary>
public sealed record ClaimPart
{
    /// <summary>Its id, unique among claims and parts.</summary>
    public required string Id { get; init; }

    /// <summary>The part in our own words.</summary>
    public required string Says { get; init; }

    /// <summary>The evidence's grade: <c>A</c> well supported to <c>D</c> unsupported, <c>X</c> contradicted; two where it depends.</summary>
    public required string Grade { get; init; }

    /// <summary>Why this grade, also where evidence disagrees.</summary>
    public required string Why { get; init; }

    /// <summary>One honest sentence for somebody who wants no numbers.</summary>
    public required string Plain { get; init; }

    /// <summary>What studies found; empty where none was found.</summary>
    public required IReadOnlyList<ClaimStudy> Studies { get; init; }

    /// <summary>What the model is asked; empty where <see cref="NoExperiment"/> says why it cannot be.</summary>
    public required IReadOnlyList<ClaimExperiment> Experiments { get; init; }

    /// <summary>Why the model cannot be asked; <see langword="null"/> where it is.</summary>
    public string? NoExperiment { get; init; }
}

/// <summary>What a study found.</summary>
/// <param name="Rows">Its rows in the project's evidence file, for example A13.</param>
/// <param name="Bearing"><c>for</c> the part, <c>against</c> it, <c>mixed</c>, or <c>beside</c> it.</param>
/// <param name="Says">What it found, in our words. Numbers only where they were read at their source.</param>
/// <param name="Source">The id of a <see cref="ClaimSource"/>; <see langword="null"/> for a search that found nothing.</param>
public sealed record ClaimStudy(IReadOnlyList<string> Rows, string Bearing, string Says, string? Source = null);
