using Backline.Stretching.Validation;

namespace Backline.Cli.Stretching;

/// <summary>What <c>validate --json</c> says; its schema is <c>docs/cli/validate.schema.json</c>.</summary>
internal sealed record ValidateAnswer(string Model, string Targets, CountsAnswer Counts, IReadOnlyList<RowAnswer> Rows)
{
    public static ValidateAnswer Of(string model, string targets, IReadOnlyList<TargetAnswer> answers)
    {
        int Count(TargetVerdict verdict) => answers.Count(answer => answer.Verdict == verdict);
        return new(
            model,
            targets,
            new(Count(TargetVerdict.Inside), Count(TargetVerdict.Outside), Count(TargetVerdict.Shown), Count(TargetVerdict.BeyondRange), Count(TargetVerdict.NoExperiment)),
            [.. answers.Select(RowAnswer.Of)]);
    }
}

/// <summary>How many rows came to what.</summary>
internal sealed record CountsAnswer(int Inside, int Outside, int Shown, int BeyondRange, int NoExperiment);

/// <summary>A row of the table with the model's value.</summary>
internal sealed record RowAnswer(
    string Id, string Quantity, string Condition, string Use, string Output, string Unit, double? Value, double? Lower, double? Upper, double? ModelValue, string Verdict, string Reason)
{
    // More than any table of targets gives, so that a value beyond a bound never looks to be on it.
    private const int Decimals = 6;

    public static RowAnswer Of(TargetAnswer answer) => new(
        answer.Target.Id,
        answer.Target.Quantity,
        answer.Target.Condition,
        answer.Target.Use,
        answer.Target.Output,
        answer.Target.Unit,
        answer.Target.Value,
        answer.Target.Lower,
        answer.Target.Upper,
        answer.ModelValue is { } value ? PlainNumber.Rounded(value, Decimals) : null,
        VerdictWords.Of(answer.Verdict),
        answer.Reason);
}
