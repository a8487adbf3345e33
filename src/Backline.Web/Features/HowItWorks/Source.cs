namespace Backline.Web.Features.HowItWorks;

/// <summary>A paper.</summary>
/// <param name="Name">Author, year, journal.</param>
/// <param name="Doi">Its DOI, or <see langword="null"/> when only the journal is known.</param>
public sealed record Source(string Name, string? Doi = null);
