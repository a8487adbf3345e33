using Backline.Biomechanics;

namespace Backline.Stretching.Postures;

/// <summary>Brings a centre of mass that no bow brings back over the feet there by the shins, then by straighter knees, as little as does it.</summary>
/// <remarks>
/// The bow stays as it was asked for, or as far as the hip allows at each try. Who falls forward leans the shins back. Who falls back leans them forward; where the ankle
/// ends, the knees straighten besides; where they are straight, the bow is sought anew. Where even that falls, as on a high roll that the ankle does not
/// allow, nothing is changed. Steps to whole tens of degrees, then halves between the last that falls and the first that does not, or that a joint does not allow.
/// </remarks>
internal sealed class LeanSearch(StandingModel model, PostureBuilder builder, JointEnds ends, BalanceSearch bow)
{
    private const double FarthestShin = 60 * StretchInputRules.Degree;
    private const double LeastShin = -45 * StretchInputRules.Degree;
    private const int MostFits = 6;

    private enum Outcome
    {
        Falls,
        Stands,
        DoesNotFit,
    }

    /// <summary>Changes shins, knees and bow of a body that falls; leaves all as it is where that does not help. The body is left built.</summary>
    public void Stand(ref StretchInputs given, StretchedBody body, Workspace workspace)
    {
        BalanceVerdict fall = body.Balance.Verdict;
        StretchInputs found = given;
        PostureLimit bowLimit = PostureLimit.Hip;
        bool stands = fall == BalanceVerdict.FallsForward
            ? Walk(ref found, StretchInput.ShankInclination, LeastShin, fall, body, workspace)
            : Walk(ref found, StretchInput.ShankInclination, FarthestShin, fall, body, workspace)
                || Walk(ref found, StretchInput.KneeFlexion, Math.Min(0, found.KneeFlexion), fall, body, workspace);
        builder.Build(in found, body, workspace);
        if (!stands && body.Balance.Verdict == fall)
        {
            bow.Stand(ref found, body, workspace);
            bowLimit = PostureLimit.Balance;
        }

        if (body.Balance.Verdict == fall)
        {
            builder.Build(in given, body, workspace);
            return;
        }

        Note(in given, in found, bowLimit, body);
        given = found;
    }

    // What limited the bow before may do so no longer.
    private static void Note(in StretchInputs before, in StretchInputs found, PostureLimit bowLimit, StretchedBody body)
    {
        body.Forget(PostureLimit.Hip);
        body.Forget(PostureLimit.Balance);
        StretchInputs asked = body.Asked;
        if (Math.Abs(found.ShankInclination - before.ShankInclination) > SearchSteps.Finest)
        {
            body.Note(PostureLimit.Balance, StretchInput.ShankInclination, asked.ShankInclination, found.ShankInclination);
        }

        if (found.KneeFlexion != before.KneeFlexion)
        {
            body.Note(PostureLimit.Balance, StretchInput.KneeFlexion, asked.KneeFlexion, found.KneeFlexion);
        }

        if (found.HipHinge != asked.HipHinge)
        {
            body.Note(bowLimit, StretchInput.HipHinge, asked.HipHinge, found.HipHinge);
        }
    }

    // Leads one input towards an end. Leaves it where the body first stands, else as far as the joints allow.
    private bool Walk(ref StretchInputs given, StretchInput input, double end, BalanceVerdict fall, StretchedBody body, Workspace workspace)
    {
        int way = Math.Sign(end - Value(in given, input));
        while ((end - Value(in given, input)) * way > 0)
        {
            double next = SearchSteps.Beyond(Value(in given, input), way);
            StretchInputs beyond = With(in given, input, (end - next) * way > 0 ? next : end);
            Outcome outcome = Try(ref beyond, fall, body, workspace);
            if (outcome != Outcome.Falls)
            {
                return Halve(ref given, input, way, beyond, outcome, fall, body, workspace);
            }

            if ((Value(in beyond, input) - Value(in given, input)) * way <= SearchSteps.Finest)
            {
                return false; // the ankle held it back: it is at its end already
            }

            given = beyond;
        }

        return false;
    }

    // Between inputs that fall and inputs that stand, or that a joint does not allow.
    private bool Halve(
        ref StretchInputs given, StretchInput input, int way, StretchInputs beyond, Outcome atBeyond, BalanceVerdict fall, StretchedBody body, Workspace workspace)
    {
        StretchInputs? stands = atBeyond == Outcome.Stands ? beyond : null;
        StretchInputs farthest = given;
        double falls = SearchSteps.Behind(Value(in given, input), way);
        double farther = Value(in beyond, input);
        for (int i = 0; i < SearchSteps.Halvings; i++)
        {
            double value = (falls + farther) / 2;
            StretchInputs middle = With(in given, input, value);
            Outcome outcome = Try(ref middle, fall, body, workspace);
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

    // With what of the bow the hip allows, and of the shin's lean the ankle. The body is left built.
    private Outcome Try(ref StretchInputs trial, BalanceVerdict fall, StretchedBody body, Workspace workspace)
    {
        trial = trial with { HipHinge = body.Asked.HipHinge };
        for (int i = 0; i < MostFits && builder.Build(in trial, body, workspace); i++)
        {
            double hip = ends.Excess(model.Coordinates.HipFlexion, body);
            double ankle = ends.Excess(model.Coordinates.Ankle, body);
            if (hip == 0 && ankle == 0)
            {
                return ends.IsBeyondAny(body) ? Outcome.DoesNotFit : body.Balance.Verdict == fall ? Outcome.Falls : Outcome.Stands;
            }

            trial = trial with { HipHinge = trial.HipHinge - hip, ShankInclination = trial.ShankInclination - ankle };
        }

        return Outcome.DoesNotFit;
    }

    private static double Value(in StretchInputs inputs, StretchInput input) => input == StretchInput.KneeFlexion ? inputs.KneeFlexion : inputs.ShankInclination;

    private static StretchInputs With(in StretchInputs inputs, StretchInput input, double value) =>
        input == StretchInput.KneeFlexion ? inputs with { KneeFlexion = value } : inputs with { ShankInclination = value };
}
