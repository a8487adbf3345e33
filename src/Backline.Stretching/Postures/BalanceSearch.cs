using Backline.Biomechanics;

namespace Backline.Stretching.Postures;

/// <summary>Brings a centre of mass that left the feet back over them: by the bow alone, else by the shins, else by the knees, as little as does it.</summary>
/// <remarks>
/// The bow goes first the way that brings the weight back from an upright trunk; then the other, for a bow so deep that the hips go farther back than the chest comes forward.
/// Where no bow helps it stays as it was asked for, or as far as the hip allows. Who falls back leans the shins forward; where the ankle ends, the knees straighten besides. Who falls forward leans them back and bends the knees.
/// Where the knees end too, the bow is sought anew. Where even that falls, as on a high roll that the ankle does not allow, nothing is changed.
/// </remarks>
internal sealed class BalanceSearch(StandingModel model, PostureBuilder builder, JointFit fit)
{
    private const int MostSides = 2; // Where a joint's end makes a body jump from one fall into the other, once more from there.

    private readonly BalanceWalk _walk = new(fit);

    /// <summary>Changes bow, shins and knees of a body that falls; leaves all as it is where that does not help. The body is left built.</summary>
    public void Stand(ref StretchInputs given, StretchedBody body, Workspace workspace)
    {
        StretchInputs fitted = given;
        Stand(ref given, body.Asked, body, workspace);
        if (!body.Balance.Stands && (fitted.TurnOut, fitted.InnerWeight) != (body.Asked.TurnOut, body.Asked.InnerWeight))
        {
            Stand(ref given, fitted, body, workspace);
        }
    }

    // Feet that were asked to turn far end elsewhere under other shins and knees than feet that were asked to turn less; so what came of those asked for is tried after them.
    private void Stand(ref StretchInputs given, in StretchInputs anew, StretchedBody body, Workspace workspace)
    {
        _walk.Anew = anew;
        StretchInputs found = given;
        for (int i = 0; i < MostSides && !body.Balance.Stands; i++)
        {
            Lead(ref found, body.Balance.Fall, body, workspace);
            builder.Build(in found, body, workspace);
        }

        given = body.Balance.Stands ? found : given;
        builder.Build(in given, body, workspace);
    }

    // Leaves the inputs as they are where the body falls that way all the same.
    private void Lead(ref StretchInputs given, int fall, StretchedBody body, Workspace workspace)
    {
        StretchInputs found = given;
        bool isLed = Bow(ref found, fall, body, workspace)
            || _walk.Walk(ref found, StretchInput.ShankInclination, fall < 0 ? StretchInputRules.FarthestShin : StretchInputRules.LeastShin, fall, body, workspace)
            || _walk.Walk(ref found, StretchInput.KneeFlexion, fall < 0 ? Math.Min(0, found.KneeFlexion) : model.Ranges[model.Coordinates.Knee].Max, fall, body, workspace)
            || Bow(ref found, fall, body, workspace);
        given = isLed ? found : given;
    }

    private bool Bow(ref StretchInputs given, int fall, StretchedBody body, Workspace workspace) =>
        Toward(-fall, ref given, fall, body, workspace) || Toward(fall, ref given, fall, body, workspace);

    private bool Toward(int way, ref StretchInputs given, int fall, StretchedBody body, Workspace workspace)
    {
        StretchInputs found = given;
        bool stands = _walk.Walk(ref found, StretchInput.HipHinge, way > 0 ? StretchInputRules.FarthestHinge : StretchInputRules.LeastHinge, fall, body, workspace);
        given = stands ? found : given;
        return stands;
    }
}
