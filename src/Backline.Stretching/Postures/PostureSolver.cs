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
    private const double Slack = 1e-9;                                       // rad. Of no account at a joint's end.
    private const double FarthestHinge = 130 * StretchInputRules.Degree;
    private const double LeastHinge = -30 * StretchInputRules.Degree;

    private readonly StandingModel _model;
    private readonly PostureBuilder _builder;

    public PostureSolver(StandingModel model)
    {
        _model = model;
        _builder = new PostureBuilder(model);
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
            Rebalance(ref given, body, workspace);
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
            if (!TakeBack(ref given, body, isBuilt))
            {
                return isBuilt;
            }
        }

        return false;
    }

    // One change a round, the joint nearest the floor first, since what is above it hangs on it.
    private bool TakeBack(ref StretchInputs given, StretchedBody body, bool isBuilt)
    {
        CoordinateNumbers c = _model.Coordinates;
        double tilted = Excess(c.Subtalar, body);
        double turned = Math.Abs(Excess(c.HipRotation, body)) + Math.Abs(Excess(c.HipAdduction, body));
        if ((tilted != 0 || !isBuilt) && given.InnerWeight != 0)
        {
            double weight = Math.Abs(given.InnerWeight) > 0.05 ? given.InnerWeight / 2 : 0;
            body.Note(PostureLimit.Subtalar, StretchInput.InnerWeight, body.Asked.InnerWeight, weight);
            given = given with { InnerWeight = weight };
            return true;
        }

        if ((tilted != 0 || turned != 0 || !isBuilt) && given.TurnOut != 0)
        {
            double turnOut = Math.Abs(given.TurnOut) > 0.02 ? given.TurnOut - (Math.Sign(given.TurnOut) * Math.Clamp(Math.Abs(tilted) + turned, 0.02, Math.Abs(given.TurnOut))) : 0;
            body.Note(tilted != 0 ? PostureLimit.Subtalar : PostureLimit.HipRotation, StretchInput.TurnOut, body.Asked.TurnOut, turnOut);
            given = given with { TurnOut = turnOut };
            return true;
        }

        return TakeBackSagittal(ref given, body);
    }

    private bool TakeBackSagittal(ref StretchInputs given, StretchedBody body)
    {
        CoordinateNumbers c = _model.Coordinates;
        if (Excess(c.Ankle, body) is not 0 and double ankle)
        {
            given = given with { ShankInclination = given.ShankInclination - ankle };
            body.Note(PostureLimit.Ankle, StretchInput.ShankInclination, body.Asked.ShankInclination, given.ShankInclination);
            return true;
        }

        if (Excess(c.HipFlexion, body) is not 0 and double hip)
        {
            given = given with { HipHinge = given.HipHinge - hip };
            body.Note(PostureLimit.Hip, StretchInput.HipHinge, body.Asked.HipHinge, given.HipHinge);
            return true;
        }

        double back = Excess(c.Lumbar, body) + (c.Thorax < 0 ? 0 : Excess(c.Thorax, body));
        if (back != 0)
        {
            given = given with { Rounding = given.Rounding + (1.7 * back) };
            body.Note(PostureLimit.Back, StretchInput.Rounding, body.Asked.Rounding, given.Rounding);
            return true;
        }

        return false;
    }

    // By how much a coordinate lies beyond its range; 0 inside.
    private double Excess(int coordinate, StretchedBody body)
    {
        double value = body.Coordinates[coordinate];
        (double min, double max) = _model.Ranges[coordinate];
        return value > max + Slack ? value - max : value < min - Slack ? value - min : 0;
    }

    // The hinge alone is changed, as little as does it: between one that falls and one that stands, the halves are tried.
    private void Rebalance(ref StretchInputs given, StretchedBody body, Workspace workspace)
    {
        bool isBack = body.Balance.Verdict == BalanceVerdict.FallsBack;
        BalanceVerdict fall = body.Balance.Verdict;
        double step = (isBack ? 10 : -10) * StretchInputRules.Degree;
        StretchInputs falls = given;
        StretchInputs? stands = null;
        while (stands is null && falls.HipHinge + step is <= FarthestHinge and >= LeastHinge)
        {
            StretchInputs next = falls with { HipHinge = falls.HipHinge + step };
            if (!Fits(in next, body, workspace))
            {
                break;
            }

            if (body.Balance.Verdict != fall)
            {
                stands = next;
            }
            else
            {
                falls = next;
            }
        }

        given = stands is { } found ? Nearest(falls, found, fall, body, workspace) : given;
        _builder.Build(in given, body, workspace);
        if (stands is not null)
        {
            body.Note(PostureLimit.Balance, StretchInput.HipHinge, body.Asked.HipHinge, given.HipHinge);
        }
    }

    private bool Fits(in StretchInputs inputs, StretchedBody body, Workspace workspace) =>
        _builder.Build(in inputs, body, workspace) && Excess(_model.Coordinates.HipFlexion, body) == 0;

    private StretchInputs Nearest(StretchInputs falls, StretchInputs stands, BalanceVerdict fall, StretchedBody body, Workspace workspace)
    {
        const int Halvings = 12; // 10° to 0.0025°.
        for (int i = 0; i < Halvings; i++)
        {
            StretchInputs middle = stands with { HipHinge = (falls.HipHinge + stands.HipHinge) / 2 };
            _builder.Build(in middle, body, workspace);
            if (body.Balance.Verdict == fall)
            {
                falls = middle;
            }
            else
            {
                stands = middle;
            }
        }

        return stands;
    }
}
