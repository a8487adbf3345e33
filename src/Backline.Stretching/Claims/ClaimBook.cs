namespace Backline.Stretching.Claims;

/// <summary>What the article says of the stretch, each part beside an experiment on the model and what studies found: the content of <c>data/evidence/claims.json</c>.</summary>
/// <remarks>Read by <see cref="ClaimReader"/>; its experiments are run by a <see cref="ClaimLaboratory"/>.</remarks>
public sealed record ClaimBook
{
    /// <summary>The version of the file's shape.</summary>
    public required int BacklineClaims { get; init; }

    /// <summary>What the file is.</summary>
    public required string Name { get; init; }

    /// <summary>The file in a sentence or two.</summary>
    public required string Summary { get; init; }

    /// <summary>The studies, each once.</summary>
    public required IReadOnlyList<ClaimSource> Sources { get; init; }

    /// <summary>The six claims in the article's order, then the instructions of the stretch in the order they are given.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>The claims that a name means: a claim by its id, or the one part with that id within its claim.</summary>
    /// <param name="id">The id of a claim or of a part.</param>
    /// <returns><see langword="null"/> when there is none.</returns>
    public Claim? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        foreach (Claim claim in Claims)
        {
            if (claim.Id == id)
            {
                return claim;
            }

            if (claim.Parts.FirstOrDefault(part => part.Id == id) is { } found)
            {
                return claim with { Parts = [found] };
            }
        }

        return null;
    }

    /// <summary>The source with an id.</summary>
    /// <param name="id">The id; every study's is there in a book that was read.</param>
    public ClaimSource Source(string id) => Sources.First(source => source.Id == id);
}
