namespace Backline.Stretching.Claims;

/// <summary>What the model answered to an experiment.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Cases">The numbers, by case.</param>
/// <param name="Expectations">Whether each statement holds in the model.</param>
public sealed record ExperimentAnswer(ClaimExperiment Experiment, IReadOnlyList<CaseAnswer> Cases, IReadOnlyList<ExpectationAnswer> Expectations)
{
    /// <summary>Whether the model agrees with every statement.</summary>
    public bool Agrees => Expectations.All(one => one.Agrees);

    /// <summary>The values of a measure, by case.</summary>
    /// <param name="measure">One of the experiment's measures.</param>
    /// <exception cref="ArgumentException">It is none of them.</exception>
    public IReadOnlyList<ClaimValue> Values(string measure)
    {
        int column = Experiment.Measures.ToList().IndexOf(measure);
        return column >= 0 ? [.. Cases.Select(one => one.Values[column])] : throw new ArgumentException($"One of {string.Join(", ", Experiment.Measures)} was expected, but it is '{measure}'.", nameof(measure));
    }
}

/// <summary>What was read in one case.</summary>
/// <param name="Name">The case.</param>
/// <param name="Values">In the order of the experiment's measures.</param>
/// <param name="Remarks">What was changed to come to a posture that a body can take, and whether it stands; none when all is as was asked.</param>
public sealed record CaseAnswer(string Name, IReadOnlyList<ClaimValue> Values, IReadOnlyList<string> Remarks);

/// <summary>A number that was read, in the unit its measure's name ends in.</summary>
/// <param name="Value">1. In the measure's unit.</param>
/// <param name="Low">1. Likewise: one person in twenty lies below; <see langword="null"/> where the model gives no band.</param>
/// <param name="High">1. Likewise: one in twenty lies above.</param>
public readonly record struct ClaimValue(double Value, double? Low, double? High);

/// <summary>Whether a statement holds in the model.</summary>
/// <param name="Expectation">The statement.</param>
/// <param name="Agrees">Whether it holds.</param>
/// <param name="Found">1. In the measure's unit: the change over the cases, for what rises, falls or stays; the value nearest to the amount's wrong side, for what is above or below.</param>
public sealed record ExpectationAnswer(ClaimExpectation Expectation, bool Agrees, double Found);
