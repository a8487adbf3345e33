namespace Backline.Stretching.Validation;

/// <summary>What an output asks for, made ready to be run; it answers a number, or why there is none.</summary>
/// <param name="Run">Runs it on a bench.</param>
internal sealed record Experiment(Func<Trial, Reading> Run)
{
    /// <summary>An experiment that always has an answer.</summary>
    public static Experiment Of(Func<Trial, double> value) => new(trial => new(value(trial), ""));
}

/// <summary>What an experiment came to.</summary>
/// <param name="Value">any. The number, in the unit the output names; absent where there is none.</param>
/// <param name="Reason">Why there is none; empty otherwise.</param>
internal readonly record struct Reading(double? Value, string Reason);
