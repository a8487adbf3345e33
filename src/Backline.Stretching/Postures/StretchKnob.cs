namespace Backline.Stretching.Postures;

/// <summary>One input of the stretch as people write it: on the command line, in JSON, in tables, in the file of claims.</summary>
/// <param name="Name">Its option without the dashes; the unit's ending may be left out.</param>
/// <param name="Key">Its name in JSON and in tables.</param>
/// <param name="Help">What it is.</param>
/// <param name="PerUnit">1. SI units in one of the unit people write.</param>
/// <param name="Get">Reads it, in SI units; <see langword="null"/> where it is not given.</param>
/// <param name="Set">Sets it, in SI units.</param>
public sealed record StretchKnob(
    string Name, string Key, string Help, double PerUnit, Func<StretchInputs, double?> Get, Func<StretchInputs, double, StretchInputs> Set)
{
    /// <summary>Every input, the person first, then from the feet up.</summary>
    public static IReadOnlyList<StretchKnob> All { get; } =
    [
        new("height-cm", "bodyHeightCm", "Body height.", 0.01, i => i.BodyHeight, (i, x) => i with { BodyHeight = x }),
        new("mass-kg", "bodyMassKg", "Body mass.", 1, i => i.BodyMass, (i, x) => i with { BodyMass = x }),
        new("roll-cm", "rollDiameterCm", "Diameter of the roll; 0 is the floor.", 0.01, i => i.RollDiameter, (i, x) => i with { RollDiameter = x }),
        new("squash", "rollSquash", "Share of its diameter by which the roll gives way, 0 to 0.8.", 1, i => i.RollSquash, (i, x) => i with { RollSquash = x }),
        new("ball", "ballPlacement", "Where the ball of the foot sits: 0 on the floor, 1 as high up as it goes.", 1, i => i.BallPlacement, (i, x) => i with { BallPlacement = x }),
        new("heel-lift-cm", "heelLiftCm", "The heel above the floor.", 0.01, i => i.HeelLift, (i, x) => i with { HeelLift = x }),
        new("knee", "kneeFlexionDeg", "Knee bend in degrees.", StretchInputRules.Degree, i => i.KneeFlexion, (i, x) => i with { KneeFlexion = x }),
        new("shin", "shankInclinationDeg", "Shin against the vertical in degrees, + knee forward.", StretchInputRules.Degree, i => i.ShankInclination, (i, x) => i with { ShankInclination = x }),
        new("hinge", "hipHingeDeg", "The pelvis bowed forward, in degrees: the flat part of the bow.", StretchInputRules.Degree, i => i.HipHinge, (i, x) => i with { HipHinge = x }),
        new("rounding", "roundingDeg", "The chest bowed beyond the pelvis, in degrees: the round part of the bow.", StretchInputRules.Degree, i => i.Rounding, (i, x) => i with { Rounding = x }),
        new("tuck", "pelvicTuckDeg", "The pelvis tucked under, in degrees; below 0 tipped forward.", StretchInputRules.Degree, i => i.PelvicTuck, (i, x) => i with { PelvicTuck = x }),
        new("toes", "toeLiftDeg", "Toes lifted, in degrees.", StretchInputRules.Degree, i => i.ToeLift, (i, x) => i with { ToeLift = x }),
        new("turn-out", "turnOutDeg", "Feet turned out, in degrees.", StretchInputRules.Degree, i => i.TurnOut, (i, x) => i with { TurnOut = x }),
        new("inner", "innerWeight", "Weight to the inner (1) or outer (-1) edge of the foot.", 1, i => i.InnerWeight, (i, x) => i with { InnerWeight = x }),
        new("hands-cm", "handHeightCm", "Height of what the hands rest on; without it there is nothing.", 0.01, i => i.HandHeight, (i, x) => i with { HandHeight = x }),
        new("hand-load-n", "handLoadN", "What both hands put on it; without it the least that balances.", 1, i => i.HandLoad, (i, x) => i with { HandLoad = x }),
    ];

    /// <summary>Whether a name means this input: <c>roll-cm</c> or <c>roll</c>.</summary>
    /// <param name="name">The name.</param>
    public bool Answers(string name) => Name == name || (Name.LastIndexOf('-') is > 0 and int at && Name[at..] is "-cm" or "-kg" or "-n" && Name[..Name.LastIndexOf('-')] == name);

    /// <summary>The value in the unit people write.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <returns>1. In that unit; <see langword="null"/> where it is not given.</returns>
    public double? Shown(StretchInputs inputs) => Get(inputs) / PerUnit;

    /// <summary>The input that was changed to come to a posture a body can take.</summary>
    /// <param name="input">The input.</param>
    public static StretchKnob Of(StretchInput input) => All.First(knob => knob.Name == input switch
    {
        StretchInput.ShankInclination => "shin",
        StretchInput.InnerWeight => "inner",
        StretchInput.ToeLift => "toes",
        StretchInput.KneeFlexion => "knee",
        StretchInput.HipHinge => "hinge",
        StretchInput.TurnOut => "turn-out",
        StretchInput.Rounding => "rounding",
        StretchInput.HandLoad => "hand-load-n",
        StretchInput.HeelLift => "heel-lift-cm",
        _ => "hands-cm",
    });
}
