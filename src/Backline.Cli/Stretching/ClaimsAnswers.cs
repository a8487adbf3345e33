using Backline.Stretching.Claims;

namespace Backline.Cli.Stretching;

/// <summary>Makes the answer out of a book of claims and what the laboratory found.</summary>
internal static class ClaimsAnswers
{
    public static ClaimsAnswer Of(ClaimBook book, IEnumerable<Claim> claims, ClaimLaboratory laboratory, string model, int samples, int seed)
    {
        ClaimAnswer[] answers = [.. claims.Select(claim => new ClaimAnswer(claim.Id, claim.Kind, claim.Title, claim.Says, [.. claim.Parts.Select(part => Of(book, part, laboratory))]))];
        bool[] statements = [.. answers.SelectMany(claim => claim.Parts).SelectMany(part => part.Experiments).SelectMany(experiment => experiment.Statements).Select(one => one.Agrees)];
        return new ClaimsAnswer(model, samples, seed, statements.Count(agrees => agrees), statements.Count(agrees => !agrees), answers);
    }

    private static ClaimPartAnswer Of(ClaimBook book, ClaimPart part, ClaimLaboratory laboratory) => new(
        part.Id,
        part.Says,
        part.Grade,
        part.Why,
        part.Plain,
        [.. part.Studies.Select(study => Of(study, study.Source is { } id ? book.Source(id) : null))],
        [.. part.Experiments.Select(experiment => Of(laboratory.Run(experiment)))],
        part.NoExperiment);

    private static ClaimStudyAnswer Of(ClaimStudy study, ClaimSource? source) => new(study.Rows, source?.Name, source?.Doi, study.Bearing, study.Says);

    private static ClaimExperimentAnswer Of(ExperimentAnswer answer) => new(
        answer.Experiment.Id,
        answer.Experiment.Asks,
        answer.Experiment.On,
        [.. answer.Cases.Zip(answer.Experiment.Cases, (one, asked) => Of(answer.Experiment, asked, one))],
        [.. answer.Expectations.Select(Of)],
        answer.Agrees,
        answer.Experiment.Limits);

    private static ClaimCaseAnswer Of(ClaimExperiment experiment, ClaimCase asked, CaseAnswer one) => new(
        one.Name,
        experiment.Inputs(asked),
        [.. experiment.Measures.Zip(one.Values, (measure, value) => new ClaimValueAnswer(measure, value))],
        one.Remarks);

    private static ClaimStatementAnswer Of(ExpectationAnswer answer)
    {
        ClaimExpectation asked = answer.Expectation;
        return new ClaimStatementAnswer(asked.Measure, asked.How, asked.Amount, asked.Case, asked.Says, answer.Agrees, Round(answer.Found));
    }

    /// <summary>any. To what is told as JSON.</summary>
    public static double? Round(double? value) => value is { } one ? Round(one) : null;

    /// <summary>any. To what is told as JSON.</summary>
    public static double Round(double value) => PlainNumber.Rounded(value, 4);
}
