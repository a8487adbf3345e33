namespace Backline.Stretching.Validation;

/// <summary>What the model says to a target.</summary>
/// <param name="Target">The target.</param>
/// <param name="Verdict">How the two compare.</param>
/// <param name="ModelValue">any. The model's value, in the target's unit; absent where it has none.</param>
/// <param name="Reason">Why it has none, or why there is no verdict on it; empty otherwise.</param>
public sealed record TargetAnswer(Target Target, TargetVerdict Verdict, double? ModelValue, string Reason);

/// <summary>How the model's value compares with a target.</summary>
public enum TargetVerdict
{
    /// <summary>Within both bounds.</summary>
    Inside,

    /// <summary>Beyond a bound.</summary>
    Outside,

    /// <summary>Beside the target for the reader to compare; the row's use asks for no verdict, or it has no bounds.</summary>
    Shown,

    /// <summary>Beside the target, but without the verdict that the row's use asks for: the model is not stated to hold so far.</summary>
    BeyondRange,

    /// <summary>The model has no answer.</summary>
    NoExperiment,
}
