using Backline.Biomechanics;

namespace Backline.Stretching.Postures;

/// <summary>Leads one input of a body that falls towards an end, until the body does not fall that way any more.</summary>
/// <remarks>
/// Steps to whole tens of degrees, then to parts of one between the last that falls and the first that does not, or that joints do not allow. Values that fall lie together
/// on that side, so a search may begin a little before the one asked for. Each try is fitted within the joints. While shins and knees are led, bow, turn-out and weight are tried as they were asked for;
/// while knees are led, the shins lean as far as the ankle lets them.
/// </remarks>
internal sealed class BalanceWalk(JointFit fit)
{
    private enum Outcome
    {
        Falls,
        Stands,
        DoesNotFit,
    }

    /// <summary>What bow, turn-out and weight are tried as while shins and knees are led.</summary>
    public StretchInputs Anew { get; set; }

    /// <summary>Leads the input. Leaves it where the body first stands, else as far as the joints allow.</summary>
    /// <param name="given">The inputs of a body that falls; changed.</param>
    /// <param name="input">Knee, shin or hinge.</param>
    /// <param name="end">rad. How far it is led.</param>
    /// <param name="fall">Which way the body falls, as <see cref="Balance.Fall"/>.</param>
    /// <param name="body">The body; left as it was tried last.</param>
    /// <param name="workspace">Where it is posed.</param>
    /// <returns>Whether it came to stand.</returns>
    public bool Walk(ref StretchInputs given, StretchInput input, double end, int fall, StretchedBody body, Workspace workspace)
    {
        int way = Math.Sign(end - Value(in given, input));
        double? overhang = null;
        if (input == StretchInput.ShankInclination && IsHeldBack(in given, way, body))
        {
            return false;
        }

        while ((end - Value(in given, input)) * way > 0)
        {
            double next = SearchSteps.Beyond(Value(in given, input), way);
            double tried = (end - next) * way > 0 ? next : end;
            StretchInputs beyond = With(in given, input, tried);
            Trial trial = Try(ref beyond, input, fall, body, workspace);
            if (trial.Outcome != Outcome.Falls)
            {
                return Close(ref given, input, way, beyond, trial, overhang, fall, body, workspace);
            }

            double reached = Value(in beyond, input);
            if (reached != tried && (reached - Value(in given, input)) * way <= SearchSteps.Finest)
            {
                return false; // a joint held it back: it is at its end already
            }

            (given, overhang) = (beyond, trial.Overhang);
        }

        return false;
    }

    // Shins that were asked to lean farther than the next step, and that the ankle held back, come to the same from there.
    private bool IsHeldBack(in StretchInputs given, int way, StretchedBody body) =>
        fit.IsAnkleAtEnd(way, body) && given.KneeFlexion == Anew.KneeFlexion && (Anew.ShankInclination - SearchSteps.Beyond(given.ShankInclination, way)) * way >= 0;

    // Between inputs that fall and inputs that stand, or that a joint does not allow.
    private bool Close(
        ref StretchInputs given, StretchInput input, int way, StretchInputs beyond, Trial atBeyond, double? overhang, int fall, StretchedBody body, Workspace workspace)
    {
        StretchInputs? stands = atBeyond.Outcome == Outcome.Stands ? beyond : null;
        StretchInputs farthest = given;
        double begin = SearchSteps.Behind(Value(in given, input), way);
        double end = Value(in beyond, input);
        WalkGap gap = new((Value(in given, input) - begin) / (end - begin), overhang, atBeyond.Overhang);
        while (gap.Next() is { } share)
        {
            StretchInputs middle = With(in given, input, begin + (share * (end - begin)));
            Trial trial = Try(ref middle, input, fall, body, workspace);
            gap.Take(trial.Outcome == Outcome.Falls, trial.Overhang);
            farthest = trial.Outcome == Outcome.Falls ? middle : farthest;
            stands = trial.Outcome == Outcome.Stands ? middle : stands;
        }

        // What ended at a joint's end already ends there still, and not a hair before or beyond.
        bool isFarther = (Value(in farthest, input) - Value(in given, input)) * way > SearchSteps.Finest;
        given = stands ?? (isFarther ? farthest : given);
        return stands is not null;
    }

    private Trial Try(ref StretchInputs trial, StretchInput input, int fall, StretchedBody body, Workspace workspace)
    {
        bool fits = input == StretchInput.KneeFlexion ? fit.FitAtAnkleEnd(ref trial, -fall, body, workspace) : fit.Fit(ref trial, body, workspace);
        return !fits ? new Trial(Outcome.DoesNotFit, null) : new Trial(body.Balance.Fall == fall ? Outcome.Falls : Outcome.Stands, Overhang(body, fall));
    }

    // m. How far the centre of mass hangs over the heels, or over what balls and hands bear; below 0 where the body does not fall that way.
    private static double Overhang(StretchedBody body, int fall) => fall < 0
        ? -body.CentreForward
        : body.CentreForward - body.ForefootForward - (body.HasHandsOn ? PostureBuilder.StrongestHands * (body.SupportForward - body.ForefootForward) : 0);

    private static double Value(in StretchInputs inputs, StretchInput input) => input switch
    {
        StretchInput.HipHinge => inputs.HipHinge,
        StretchInput.KneeFlexion => inputs.KneeFlexion,
        _ => inputs.ShankInclination,
    };

    private StretchInputs With(in StretchInputs inputs, StretchInput input, double value)
    {
        if (input == StretchInput.HipHinge)
        {
            return inputs with { HipHinge = value };
        }

        StretchInputs anew = inputs with { HipHinge = Anew.HipHinge, TurnOut = Anew.TurnOut, InnerWeight = Anew.InnerWeight };
        return input == StretchInput.KneeFlexion ? anew with { KneeFlexion = value } : anew with { ShankInclination = value };
    }

    // What came of a try; m, how far the centre of mass hangs over its support, where it fits.
    private readonly record struct Trial(Outcome Outcome, double? Overhang);
}
