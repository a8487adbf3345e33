using Backline.Numerics;
using Backline.Stretching.Legs;

namespace Backline.Stretching.Validation;

/// <summary>What an output asks for, made ready to be run; it answers a number, or why there is none.</summary>
/// <param name="Run">Runs it on a bench.</param>
internal sealed record Experiment(Func<Trial, Reading> Run)
{
    /// <summary>The unit of the answer, as <see cref="Units"/> names it; empty where there is never an answer.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The joints whose angle the answer hangs on: the row gives it, unless the output's own words do.</summary>
    public IReadOnlyList<LegJoint> Needs { get; init; } = [];

    /// <summary>The joints the output moves or asks the angle of: a row that gives one contradicts it.</summary>
    public IReadOnlyList<LegJoint> Moves { get; init; } = [];

    /// <summary>The joints the output's own words hold at an angle, in degrees: a row may only say the same.</summary>
    public IReadOnlyList<(LegJoint Joint, double Degrees)> Holds { get; init; } = [];

    /// <summary>The angles in degrees, beside those held, that the output's own words take joints to.</summary>
    public IReadOnlyList<(LegJoint Joint, double Degrees)> Visits { get; init; } = [];

    /// <summary>Whether the row says how hard is pushed.</summary>
    public bool NeedsTorque { get; init; }

    /// <summary>Whether the row says whose body it is.</summary>
    public bool NeedsBody { get; init; }

    /// <summary>An experiment that always has an answer.</summary>
    public static Experiment Of(Func<Trial, double> value) => new(trial => new(value(trial), ""));

    /// <summary>An experiment whose own words contradict each other.</summary>
    public static Experiment Impossible(string reason) => new(_ => new(null, reason));

    /// <summary>deg. The angle the output's own words hold a joint at; <see langword="null"/> where they do not.</summary>
    public double? HeldAt(LegJoint joint)
    {
        foreach ((LegJoint held, double degrees) in Holds)
        {
            if (held == joint)
            {
                return degrees;
            }
        }

        return null;
    }
}

/// <summary>What an experiment came to.</summary>
/// <param name="Value">any. The number, in the unit the output names; absent where there is none.</param>
/// <param name="Reason">Why there is none; empty otherwise.</param>
internal readonly record struct Reading(double? Value, string Reason)
{
    /// <summary>What of it lies beyond the range the model is stated for (<see cref="StatedRange"/>); <see langword="null"/> or empty where nothing does.</summary>
    public string? Beyond { get; init; }

    /// <summary>An angle of a joint, in degrees.</summary>
    public static Reading Of(LegJoint joint, Angle angle) => new(angle.Degrees, "") { Beyond = StatedRange.Beyond(joint, angle) };
}
