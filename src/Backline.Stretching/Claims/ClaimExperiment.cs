namespace Backline.Stretching.Claims;

/// <summary>A question to the model: the same measures in several cases, and what would speak for the claim.</summary>
public sealed record ClaimExperiment
{
    /// <summary>Its id, unique among experiments.</summary>
    public required string Id { get; init; }

    /// <summary>The question.</summary>
    public required string Asks { get; init; }

    /// <summary>What the cases are: <c>roll</c>, a body on the roll (inputs of <c>backline stretch</c>); <c>table</c>, a relaxed leg (of <c>backline passive</c>); <c>hold</c>, a stretch in time.</summary>
    public required string On { get; init; }

    /// <summary>Inputs that all cases have in common; units in their names. What is left out is as in the article's stretch, or 0 on a table.</summary>
    public required IReadOnlyDictionary<string, double> Common { get; init; }

    /// <summary>The cases, in the order in which expectations count them.</summary>
    public required IReadOnlyList<ClaimCase> Cases { get; init; }

    /// <summary>The name of the case a reader begins at; the last one when left out.</summary>
    public string? StartsAt { get; init; }

    /// <summary>What is read in each case; see <see cref="ClaimMeasure"/>.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>What is expected if the part holds in the model.</summary>
    public required IReadOnlyList<ClaimExpectation> Expects { get; init; }

    /// <summary>What the answer does not show.</summary>
    public string? Limits { get; init; }

    /// <summary>The case a reader begins at.</summary>
    public ClaimCase Start => Cases.FirstOrDefault(one => one.Name == StartsAt) ?? Cases[^1];

    /// <summary>All inputs of a case: what is common to all and what is its own, which counts where both are given.</summary>
    /// <param name="one">One of the cases.</param>
    /// <returns>By name, which ends in the unit.</returns>
    public IReadOnlyDictionary<string, double> Inputs(ClaimCase one)
    {
        ArgumentNullException.ThrowIfNull(one);
        Dictionary<string, double> together = new(Common, StringComparer.Ordinal);
        foreach ((string name, double value) in one.Set)
        {
            together[name] = value;
        }

        return together;
    }
}

/// <summary>One case of an experiment.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Set">The inputs in which it differs from what is common.</param>
public sealed record ClaimCase(string Name, IReadOnlyDictionary<string, double> Set);

/// <summary>A statement about a measure over the cases, which the model answers with yes or no.</summary>
/// <param name="Measure">One of the experiment's measures.</param>
/// <param name="How"><c>rises</c> or <c>falls</c> from case to case, by the amount or more in all; <c>stays</c> within the amount; is <c>above</c> or <c>below</c> the amount.</param>
/// <param name="Amount">1. In the measure's unit.</param>
/// <param name="Says">The statement in words.</param>
/// <param name="Case">For <c>above</c> and <c>below</c>: the one case meant; <see langword="null"/> for all.</param>
public sealed record ClaimExpectation(string Measure, string How, double Amount, string Says, string? Case = null);
