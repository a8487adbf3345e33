using Backline.Biomechanics;

namespace Backline.Stretching.Postures;

/// <summary>Stands a body as it is asked to, or as near to it as a body can.</summary>
/// <remarks>
/// What a joint does not allow is taken back where it was asked: the shin's lean for the ankle, the hinge for the hip, and so on, each by the excess, in rounds. A centre of mass behind the heels is brought forward by
/// more bow, one too far forward by less. Each change is noted with what limited it. docs/science/posture.md.
/// </remarks>
internal sealed class PostureSolver
{
    private const int MostRounds = 12;

    private readonly StandingModel _model;
    private readonly PostureBuilder _builder;
    private readonly JointEnds _ends;
    private readonly AskewSearch _askew;
    private readonly BalanceSearch _balance;

    public PostureSolver(StandingModel model)
    {
        _model = model;
        _builder = new PostureBuilder(model);
        _ends = new JointEnds(model);
        _askew = new AskewSearch(_builder, _ends);
        _balance = new BalanceSearch(model, _builder, _ends);
    }

    /// <summary>Fills the body; the workspace is left posed.</summary>
    public void Solve(in StretchInputs asked, StretchedBody body, Workspace workspace)
    {
        body.Asked = asked;
        body.BeginAdjusting();
        StretchInputs given = WithinSingleJoints(in asked, body);
        body.IsFound = WithinJoints(ref given, body, workspace);
        if (body.IsFound && body.Balance.Verdict is BalanceVerdict.FallsBack or BalanceVerdict.FallsForward)
        {
            _balance.Stand(ref given, body, workspace);
        }
    }

    // Knee, toes and back are asked for directly.
    private StretchInputs WithinSingleJoints(in StretchInputs asked, StretchedBody body)
    {
        CoordinateNumbers c = _model.Coordinates;
        double knee = Clamped(c.Knee, asked.KneeFlexion);
        double toes = Clamped(c.Toes, asked.ToeLift);
        if (knee != asked.KneeFlexion)
        {
            body.Note(PostureLimit.Knee, StretchInput.KneeFlexion, asked.KneeFlexion, knee);
        }

        if (toes != asked.ToeLift)
        {
            body.Note(PostureLimit.Toes, StretchInput.ToeLift, asked.ToeLift, toes);
        }

        return asked with { KneeFlexion = knee, ToeLift = toes };
    }

    private double Clamped(int coordinate, double value) => Math.Clamp(value, _model.Ranges[coordinate].Min, _model.Ranges[coordinate].Max);

    private bool WithinJoints(ref StretchInputs given, StretchedBody body, Workspace workspace)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            bool isBuilt = _builder.Build(in given, body, workspace);

            // One change a round, the joint nearest the floor first, since what is above it hangs on it.
            if (!_askew.TakeBack(ref given, body, isBuilt, workspace) && !TakeBackSagittal(ref given, body))
            {
                return isBuilt;
            }
        }

        return false;
    }

    private bool TakeBackSagittal(ref StretchInputs given, StretchedBody body)
    {
        CoordinateNumbers c = _model.Coordinates;
        if (_ends.Excess(c.Ankle, body) is not 0 and double ankle)
        {
            given = given with { ShankInclination = given.ShankInclination - ankle };
            body.Note(PostureLimit.Ankle, StretchInput.ShankInclination, body.Asked.ShankInclination, given.ShankInclination);
            return true;
        }

        if (_ends.Excess(c.HipFlexion, body) is not 0 and double hip)
        {
            given = given with { HipHinge = given.HipHinge - hip };
            body.Note(PostureLimit.Hip, StretchInput.HipHinge, body.Asked.HipHinge, given.HipHinge);
            return true;
        }

        double back = _ends.Excess(c.Lumbar, body) + (c.Thorax < 0 ? 0 : _ends.Excess(c.Thorax, body));
        if (back != 0)
        {
            given = given with { Rounding = given.Rounding + (1.7 * back) };
            body.Note(PostureLimit.Back, StretchInput.Rounding, body.Asked.Rounding, given.Rounding);
            return true;
        }

        return false;
    }
}
