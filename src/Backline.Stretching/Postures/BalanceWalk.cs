using Backline.Biomechanics;

namespace Backline.Stretching.Postures;

/// <summary>Leads one input of a body that falls towards an end, until the body does not fall that way any more.</summary>
/// <remarks>
/// Steps to whole tens of degrees, then halves between the last that falls and the first that does not, or that joints do not allow. Values that fall lie together
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
        while ((end - Value(in given, input)) * way > 0)
        {
            double next = SearchSteps.Beyond(Value(in given, input), way);
            double tried = (end - next) * way > 0 ? next : end;
            StretchInputs beyond = With(in given, input, tried);
            Outcome outcome = Try(ref beyond, input, fall, body, workspace);
            if (outcome != Outcome.Falls)
            {
                return Halve(ref given, input, way, beyond, outcome, fall, body, workspace);
            }

            double reached = Value(in beyond, input);
            if (reached != tried && (reached - Value(in given, input)) * way <= SearchSteps.Finest)
            {
                return false; // a joint held it back: it is at its end already
            }

            given = beyond;
        }

        return false;
    }

    // Between inputs that fall and inputs that stand, or that a joint does not allow.
    private bool Halve(
        ref StretchInputs given, StretchInput input, int way, StretchInputs beyond, Outcome atBeyond, int fall, StretchedBody body, Workspace workspace)
    {
        StretchInputs? stands = atBeyond == Outcome.Stands ? beyond : null;
        StretchInputs farthest = given;
        double falls = SearchSteps.Behind(Value(in given, input), way);
        double farther = Value(in beyond, input);
        for (int i = 0; i < SearchSteps.Halvings; i++)
        {
            double value = (falls + farther) / 2;
            StretchInputs middle = With(in given, input, value);
            Outcome outcome = Try(ref middle, input, fall, body, workspace);
            if (outcome == Outcome.Falls)
            {
                (falls, farthest) = (value, middle);
            }
            else
            {
                farther = value;
                stands = outcome == Outcome.Stands ? middle : stands;
            }
        }

        // What ended at a joint's end already ends there still, and not a hair before or beyond.
        bool isFarther = (Value(in farthest, input) - Value(in given, input)) * way > SearchSteps.Finest;
        given = stands ?? (isFarther ? farthest : given);
        return stands is not null;
    }

    private Outcome Try(ref StretchInputs trial, StretchInput input, int fall, StretchedBody body, Workspace workspace)
    {
        bool fits = input == StretchInput.KneeFlexion ? fit.FitAtAnkleEnd(ref trial, -fall, body, workspace) : fit.Fit(ref trial, body, workspace);
        return !fits ? Outcome.DoesNotFit : body.Balance.Fall == fall ? Outcome.Falls : Outcome.Stands;
    }

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
}
