using System.Text.RegularExpressions;

namespace Backline.Stretching.Claims;

/// <summary>A study.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Name">Author, year and journal; without a DOI with its number in PubMed Central, where it is there.</param>
/// <param name="Doi">Its DOI; <see langword="null"/> when only the journal is known.</param>
public sealed partial record ClaimSource(string Id, string Name, string? Doi = null)
{
    /// <value>Where it can be read; <see langword="null"/> where that is not known.</value>
    public string? Address => Doi is not null ? $"https://doi.org/{Doi}"
        : PubMedCentral.Match(Name) is { Success: true } number ? $"https://pmc.ncbi.nlm.nih.gov/articles/{number.Value}/"
        : null;

    [GeneratedRegex("PMC[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex PubMedCentral { get; }
}
