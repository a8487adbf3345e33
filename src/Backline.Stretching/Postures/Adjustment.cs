namespace Backline.Stretching.Postures;

/// <summary>A change that brings a posture that was asked for to the nearest one a body can take.</summary>
/// <param name="Limit">What did not allow it.</param>
/// <param name="Input">Which input was changed.</param>
/// <param name="Asked">rad. (or m, N or 1, as the input.) What was asked for.</param>
/// <param name="Given">rad. (or m, N or 1, as the input.) What it was changed to; <see langword="null"/> where it was left out: hands that reach no support hang free and bear nothing.</param>
public readonly record struct Adjustment(PostureLimit Limit, StretchInput Input, double Asked, double? Given)
{
    internal const double Gravity = 9.81; // m/s²

    // 1. SI units in one of the unit that sentences say it in: degrees, centimetres, kilograms, a hundredth of the weight.
    internal double PerUnit => Input switch
    {
        StretchInput.HandHeight or StretchInput.HeelLift or StretchInput.InnerWeight => 0.01,
        StretchInput.HandLoad => Gravity,
        _ => StretchInputRules.Degree,
    };

    // Whether sentences, which go to tenths, tell the two apart.
    internal bool Shows => Tenths(Input == StretchInput.HandLoad ? Given ?? 0 : Given) != Tenths(Asked);

    // Whether an angle was changed by less than anybody sees, so that its numbers would say nothing.
    internal bool IsHardlyOne => PerUnit == StretchInputRules.Degree && Given is { } given && Math.Abs(given - Asked) < StretchInputRules.Degree / 2;

    private double? Tenths(double? value) => value is { } known ? Math.Round(known / PerUnit, 1) : null;
}

/// <summary>What limits a posture that was asked for.</summary>
public enum PostureLimit
{
    /// <summary>The ankle bends no farther, or stretches no farther.</summary>
    Ankle,

    /// <summary>The foot tilts no farther.</summary>
    Subtalar,

    /// <summary>The toes lift no farther.</summary>
    Toes,

    /// <summary>The knee bends no farther, or is straight.</summary>
    Knee,

    /// <summary>The hip bends no farther, or goes back no farther.</summary>
    Hip,

    /// <summary>The leg turns no farther in the hip.</summary>
    HipRotation,

    /// <summary>Ankle, foot and hip have no way to lay the foot any farther so under that shin, though none of them is at its end.</summary>
    Laying,

    /// <summary>The back rounds no farther, or hollows no farther.</summary>
    Back,

    /// <summary>The centre of mass left the feet, or would with more or less on the hands.</summary>
    Balance,

    /// <summary>The arms reach no farther.</summary>
    Arms,

    /// <summary>The foot is not so long.</summary>
    Foot,

    /// <summary>The hands can press no harder.</summary>
    Hands,
}

/// <summary>Which input was changed to come to a posture a body can take.</summary>
public enum StretchInput
{
    /// <summary><see cref="StretchInputs.ShankInclination"/>.</summary>
    ShankInclination,

    /// <summary><see cref="StretchInputs.InnerWeight"/>.</summary>
    InnerWeight,

    /// <summary><see cref="StretchInputs.ToeLift"/>.</summary>
    ToeLift,

    /// <summary><see cref="StretchInputs.KneeFlexion"/>.</summary>
    KneeFlexion,

    /// <summary><see cref="StretchInputs.HipHinge"/>.</summary>
    HipHinge,

    /// <summary><see cref="StretchInputs.TurnOut"/>.</summary>
    TurnOut,

    /// <summary><see cref="StretchInputs.Rounding"/>.</summary>
    Rounding,

    /// <summary><see cref="StretchInputs.HandHeight"/>.</summary>
    HandHeight,

    /// <summary><see cref="StretchInputs.HandLoad"/>.</summary>
    HandLoad,

    /// <summary><see cref="StretchInputs.HeelLift"/>.</summary>
    HeelLift,
}
