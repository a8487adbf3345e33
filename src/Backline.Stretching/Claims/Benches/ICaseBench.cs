namespace Backline.Stretching.Claims.Benches;

/// <summary>Where cases are set up and read: a body on the roll, a leg on a table, a stretch in time.</summary>
internal interface ICaseBench
{
    /// <summary>Sets up a case.</summary>
    /// <returns>Why it cannot be, a sentence each; none when it stands.</returns>
    IReadOnlyList<string> Set(IReadOnlyDictionary<string, double> inputs);

    /// <summary>Does a part of what reading measures would do at once.</summary>
    /// <returns>Whether more is left.</returns>
    bool Prepare(IEnumerable<ClaimMeasure> measures) => false;

    /// <summary>Reads a measure of the case that was set up.</summary>
    ClaimValue Read(ClaimMeasure measure);

    /// <summary>What there is to say of the case beside its numbers.</summary>
    IReadOnlyList<string> Remarks();
}
