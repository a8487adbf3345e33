using Backline.Biomechanics;

namespace Backline.Stretching.Postures;

/// <summary>Takes back what joints do not allow where it was asked: the turn-out for foot and hip, the shin's lean for the ankle, the hinge for the hip, the rounding for the back.</summary>
/// <remarks>One change a round, the joint nearest the floor first, since what is above it hangs on it. Nothing is changed beyond its own range: where the hinge ends, the knee bends less for the hip.</remarks>
internal sealed class JointFit(StandingModel model, PostureBuilder builder, JointEnds ends)
{
    private const int MostRounds = 100;
    private const int MostLeans = 12;
    private const int Halvings = 16; // 90° to 0.0014°.
    private const int MostTurns = 2;       // The turn-out, then the weight.
    private const double Alike = 1e-7;     // rad or 1. Two searches for one end come no farther apart, and no farther is searched.
    private const double Lean = 10 * StretchInputRules.Degree;

    private readonly AskewSearch _askew = new(builder, ends);

    /// <summary>Another answer begins, which must not hang on what was tried before.</summary>
    public void Forget()
    {
        builder.Forget();
        _askew.Forget();
    }

    /// <summary>Whether the ankle of a body stands at its end.</summary>
    /// <param name="way">1 for shins that lean forward, −1 for those that lean back.</param>
    /// <param name="body">The body.</param>
    public bool IsAnkleAtEnd(int way, StretchedBody body) => ends.IsAtEnd(model.Coordinates.Ankle, way, body);

    /// <summary>Changes what does not fit, as little as does it. The body is left built.</summary>
    /// <returns>Whether heel and ball lie where they should and every joint within its range.</returns>
    public bool Fit(ref StretchInputs given, StretchedBody body, Workspace workspace)
    {
        bool fits = FitLegs(ref given, body);
        builder.BuildUpwards(in given, body, workspace);
        return fits;
    }

    /// <summary>Whether heel and ball lie where they should and every joint within its range, as asked. Where they do, the body is left built.</summary>
    /// <param name="asked">The inputs.</param>
    /// <param name="body">The body.</param>
    /// <param name="workspace">Where it is posed.</param>
    /// <param name="memory">Legs that were tried before.</param>
    /// <param name="isTried">Whether it took a try: what a sketch shows to be far beyond a joint's end takes hardly any time.</param>
    public bool Fits(in StretchInputs asked, StretchedBody body, Workspace workspace, LegMemory memory, out bool isTried)
    {
        builder.Sketch(in asked, body);
        isTried = !ends.IsSketchedFarBeyond(body, in asked);
        bool fits = isTried && builder.BuildLegs(in asked, body, memory) && !ends.IsBeyondAny(body);
        if (fits)
        {
            builder.BuildUpwards(in asked, body, workspace);
        }

        return fits;
    }

    /// <summary>As <see cref="Fit"/>, with the shin leaning one way as far as the ankle lets it.</summary>
    /// <param name="given">The inputs; changed.</param>
    /// <param name="way">1 forward, −1 back.</param>
    /// <param name="body">The body; left built.</param>
    /// <param name="workspace">Where it is posed.</param>
    public bool FitAtAnkleEnd(ref StretchInputs given, int way, StretchedBody body, Workspace workspace)
    {
        bool isEnd = false;
        for (int i = 0; i < MostLeans && !isEnd; i++)
        {
            double farther = WithinLean(given.ShankInclination + (way * Lean));
            StretchInputs trial = given with { ShankInclination = farther };
            if (!FitLegs(ref trial, body))
            {
                return false;
            }

            isEnd = farther == given.ShankInclination || trial.ShankInclination != farther;
            given = trial;
        }

        builder.BuildUpwards(in given, body, workspace);
        return true;
    }

    private bool FitLegs(ref StretchInputs given, StretchedBody body)
    {
        StretchInputs asked = given;
        if (FitTurned(ref given, body))
        {
            return true;
        }

        // Near the ends of foot and hip together the rounds may come to nothing.
        given = asked with { TurnOut = 0, InnerWeight = 0 };
        return given != asked && FitTurned(ref given, body);
    }

    // To turn feet back over each shin tried from where they were asked to be takes long. So they are followed from shin to shin, and turned back so over the last one alone:
    // where that comes to the same, over those between it would have too.
    private bool FitTurned(ref StretchInputs given, StretchedBody body)
    {
        StretchInputs asked = given;
        bool fits = FitRounds(ref given, true, body, out bool isFollowed);
        if (!isFollowed)
        {
            return fits;
        }

        if (fits && ComeToThat(in given, in asked, body))
        {
            return builder.BuildLegs(in given, body);
        }

        given = asked;
        return FitRounds(ref given, false, body, out _);
    }

    private bool FitRounds(ref StretchInputs given, bool mayFollow, StretchedBody body, out bool isFollowed)
    {
        StretchInputs asked = given;
        AnkleLean lean = NewLean(in given);
        isFollowed = false;
        bool isBuilt = builder.BuildLegs(in given, body);
        if (isBuilt && !ends.IsBeyondAny(body))
        {
            return true;
        }

        bool isAskew = !isBuilt || ends.IsAskew(body);
        double possible = lean.First(body.Foot.Pitch);
        if (possible != given.ShankInclination)
        {
            given = given with { ShankInclination = possible };
            isBuilt = Lay(ref given, mayFollow && isAskew, body, ref isFollowed);
        }

        for (int round = 0; round < MostRounds; round++)
        {
            StretchInputs before = given;
            bool isChanged = _askew.TakeBack(ref given, body, isBuilt)
                || (!isBuilt ? LeanBackUnlaid(ref given, in asked, ref lean)
                    : ends.IsAskew(body) ? _askew.TakeBackEither(ref given, body) || LeanBack(ref given, in asked, ref lean, body)
                    : TakeBackSagittal(ref given, in asked, ref lean, body));
            bool isTurnedAnew = AreTurnedAlike(in given, in asked) && !AreTurnedAlike(in before, in asked);
            isBuilt = Lay(ref given, mayFollow && isTurnedAnew, body, ref isFollowed);
            if (!isChanged)
            {
                return isBuilt && !ends.IsBeyondAny(body);
            }
        }

        return false;
    }

    private bool Lay(ref StretchInputs given, bool follows, StretchedBody body, ref bool isFollowed)
    {
        bool isFound = follows && _askew.Follow(ref given, body);
        isFollowed |= isFound;
        return isFound || builder.BuildLegs(in given, body);
    }

    // Whether feet turned as they were asked to be come to where they were followed to.
    private bool ComeToThat(in StretchInputs followed, in StretchInputs asked, StretchedBody body)
    {
        StretchInputs turned = followed with { TurnOut = asked.TurnOut, InnerWeight = asked.InnerWeight };
        bool isBuilt = builder.BuildLegs(in turned, body);
        for (int i = 0; i < MostTurns && _askew.TakeBack(ref turned, body, isBuilt); i++)
        {
            isBuilt = builder.BuildLegs(in turned, body);
        }

        return isBuilt && AreTurnedAlike(in turned, in followed);
    }

    private static bool AreTurnedAlike(in StretchInputs one, in StretchInputs other) =>
        Math.Abs(one.TurnOut - other.TurnOut) <= Alike && Math.Abs(one.InnerWeight - other.InnerWeight) <= Alike;

    // Feet that lie askew for all that: the shin as far as foot and hip let it, from where the ankle is at rest. Under another shin they are turned as they were asked to be.
    private bool LeanBack(ref StretchInputs given, in StretchInputs asked, ref AnkleLean lean, StretchedBody body)
    {
        StretchInputs fits = given with { ShankInclination = WithinLean(-body.Foot.Pitch) };
        if (!builder.BuildLegs(in fits, body) || ends.IsAskew(body))
        {
            return false;
        }

        double beyond = given.ShankInclination;
        for (int i = 0; i < Halvings; i++)
        {
            StretchInputs middle = given with { ShankInclination = (fits.ShankInclination + beyond) / 2 };
            (fits, beyond) = builder.BuildLegs(in middle, body) && !ends.IsAskew(body) ? (middle, beyond) : (fits, middle.ShankInclination);
        }

        given = fits with { TurnOut = asked.TurnOut, InnerWeight = asked.InnerWeight };
        lean = NewLean(in given);
        return true;
    }

    // However little they are turned, feet cannot be laid under a shin that leans so far: it leans less, and they are turned as they were asked to be.
    private static bool LeanBackUnlaid(ref StretchInputs given, in StretchInputs asked, ref AnkleLean lean)
    {
        double shin = lean.Back(given.ShankInclination);
        bool isChanged = shin != given.ShankInclination;
        given = isChanged ? given with { ShankInclination = shin, TurnOut = asked.TurnOut, InnerWeight = asked.InnerWeight } : given;
        return isChanged;
    }

    private AnkleLean NewLean(in StretchInputs given)
    {
        (double min, double max) = model.Ranges[model.Coordinates.Ankle];
        return new AnkleLean(given.ShankInclination, min, max);
    }

    // Over other legs feet are turned as they were asked to be, and taken back anew: what they come to then hangs on the legs alone, and not on how they were found.
    private bool TakeBackSagittal(ref StretchInputs given, in StretchInputs asked, ref AnkleLean lean, StretchedBody body)
    {
        CoordinateNumbers c = model.Coordinates;
        StretchInputs before = given;
        double shin = lean.Next(given.ShankInclination, body.Coordinates[c.Ankle]);
        if (shin != given.ShankInclination)
        {
            given = given with { ShankInclination = shin, TurnOut = asked.TurnOut, InnerWeight = asked.InnerWeight };
        }
        else if (ends.Excess(c.HipFlexion, body) is not 0 and double hip)
        {
            double hinge = Math.Clamp(given.HipHinge - hip, StretchInputRules.LeastHinge, StretchInputRules.FarthestHinge);
            if (hinge == given.HipHinge)
            {
                given = given with { KneeFlexion = Math.Max(given.KneeFlexion - hip, model.Ranges[c.Knee].Min), TurnOut = asked.TurnOut, InnerWeight = asked.InnerWeight };
                lean.Forget();
            }

            given = given with { HipHinge = hinge };
        }
        else
        {
            // Each part of the back asks for as much less of the rounding as brings it to its own end.
            double lower = ends.Excess(c.Lumbar, body) / c.LumbarShare;
            double upper = c.Thorax < 0 ? 0 : ends.Excess(c.Thorax, body) / (1 - c.LumbarShare);
            given = given with { Rounding = given.Rounding + double.MaxMagnitude(lower, upper) };
        }

        return given != before;
    }

    private static double WithinLean(double shin) => Math.Clamp(shin, StretchInputRules.LeastShin, StretchInputRules.FarthestShin);
}
