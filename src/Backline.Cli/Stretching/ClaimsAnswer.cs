using System.Text.Json.Serialization;
using Backline.Stretching.Claims;

namespace Backline.Cli.Stretching;

/// <summary>What <c>backline claims --json</c> says; its schema is docs/cli/claims.schema.json.</summary>
internal sealed record ClaimsAnswer(string Model, int Samples, int Seed, int Agreements, int Disagreements, IReadOnlyList<ClaimAnswer> Claims);

/// <summary>A claim with its parts.</summary>
internal sealed record ClaimAnswer(string Id, string Kind, string Title, string Says, IReadOnlyList<ClaimPartAnswer> Parts);

/// <summary>A part: what the article says, what the model says, what studies say, and a grade.</summary>
internal sealed record ClaimPartAnswer(
    string Id, string Says, string Grade, string Why, string Plain, IReadOnlyList<ClaimStudyAnswer> Studies, IReadOnlyList<ClaimExperimentAnswer> Experiments, string? NoExperiment);

/// <summary>What a study found.</summary>
internal sealed record ClaimStudyAnswer(IReadOnlyList<string> Rows, string? Source, string? Doi, string Bearing, string Says);

/// <summary>An experiment with the model's answer.</summary>
internal sealed record ClaimExperimentAnswer(
    string Id, string Asks, string On, IReadOnlyList<ClaimCaseAnswer> Cases, IReadOnlyList<ClaimStatementAnswer> Statements, bool ModelAgrees, string? Limits);

/// <summary>A case: its inputs, by the names of <c>backline stretch</c> or <c>passive</c>, and what was read.</summary>
internal sealed record ClaimCaseAnswer(string Name, IReadOnlyDictionary<string, double> Inputs, IReadOnlyList<ClaimValueAnswer> Values, IReadOnlyList<string> Remarks);

/// <summary>A number in the unit its measure's name ends in, with the band of nine people in ten where the model gives one.</summary>
/// <remarks>What is shown to people is rounded once, from what was computed.</remarks>
internal sealed record ClaimValueAnswer(string Measure, [property: JsonIgnore] ClaimValue Exact)
{
    public double Value => ClaimsAnswers.Round(Exact.Value);

    public double? Low => ClaimsAnswers.Round(Exact.Low);

    public double? High => ClaimsAnswers.Round(Exact.High);
}

/// <summary>A statement about a measure, and whether it holds in the model.</summary>
internal sealed record ClaimStatementAnswer(string Measure, string How, double Amount, string? Case, string Says, bool Agrees, double Found);
