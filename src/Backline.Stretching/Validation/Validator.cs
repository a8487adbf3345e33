using Backline.Biomechanics;
using Backline.Practice;
using Backline.Stretching.Passive;

namespace Backline.Stretching.Validation;

/// <summary>Holds the leg model against a table of published values, reading from each row what to compute.</summary>
public static class Validator
{
    private static readonly string[] Judged = ["validate", "validate-tolerance-model"];

    /// <summary>Answers every target.</summary>
    /// <param name="model">The model.</param>
    /// <param name="targets">The targets.</param>
    /// <returns>An answer a target, in their order.</returns>
    /// <exception cref="ModelException">The model lacks a part of the leg; all it lacks is named.</exception>
    public static IReadOnlyList<TargetAnswer> Answer(Model model, IReadOnlyList<Target> targets)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(targets);
        PassiveLeg leg = new(model, Side.Right);
        return [.. targets.Select(target => Answer(leg, target))];
    }

    private static TargetAnswer Answer(PassiveLeg leg, Target target)
    {
        if (target.Output.Length == 0)
        {
            return None(target, "the row asks for nothing to be computed");
        }

        if (OutputParser.Parse(target.Output) is not { } experiment)
        {
            return None(target, $"'{target.Output}' is of no form known, or names a muscle the model has not");
        }

        if (Conditions.Faults(experiment, target) is { Count: > 0 } faults)
        {
            return None(target, string.Join("; ", faults));
        }

        if (Conditions.OutOfRange(experiment, target.Posture, leg.Map) is { Count: > 0 } beyond)
        {
            return None(target, $"the model does not go there: {string.Join("; ", beyond)}");
        }

        Reading reading = experiment.Run(new(leg, target));
        if (reading.Value is not { } found || !double.IsFinite(found))
        {
            return None(target, reading.Value is null ? reading.Reason : "the model's value is not finite");
        }

        double value = found * (Units.Factor(experiment.Unit, target.Unit) ?? 1);
        string[] notStated = [.. StatedRange.Beyond(experiment, target.Posture), .. reading.Beyond is { Length: > 0 } answered ? [answered] : Array.Empty<string>()];
        return notStated.Length == 0
            ? Judge(target, value)
            : new(target, IsJudged(target) ? TargetVerdict.BeyondRange : TargetVerdict.Shown, value, $"beyond what the model is stated for, no verdict: {string.Join("; ", notStated.Distinct(StringComparer.Ordinal))}");
    }

    private static TargetAnswer Judge(Target target, double value)
    {
        if (target.Lower is null && target.Upper is null)
        {
            return new(target, TargetVerdict.Shown, value, "the row has no bounds");
        }

        bool isInside = value >= (target.Lower ?? double.NegativeInfinity) && value <= (target.Upper ?? double.PositiveInfinity);
        return IsJudged(target)
            ? new(target, isInside ? TargetVerdict.Inside : TargetVerdict.Outside, value, "")
            : new(target, TargetVerdict.Shown, value, $"{target.Use}: {(isInside ? "within" : "beyond")} the bounds, no verdict");
    }

    private static bool IsJudged(Target target) => Judged.Contains(target.Use, StringComparer.Ordinal);

    private static TargetAnswer None(Target target, string reason) => new(target, TargetVerdict.NoExperiment, null, reason);
}
