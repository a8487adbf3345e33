using Backline.Biomechanics;
using Backline.Numerics;

namespace Backline.Stretching.Postures;

/// <summary>Stands a body as it is asked to, or as near to it as a body can.</summary>
/// <remarks>
/// What a joint does not allow is taken back where it was asked. A centre of mass behind the heels is brought forward by more bow, one too far forward by less; where no bow does,
/// the shins lean, and then the knees straighten or bend. Each change is noted with what limited it. docs/science/posture.md.
/// </remarks>
internal sealed class PostureSolver
{
    private const double SteepestFoot = 0.95; // 1. Of the foot's length to the ball, how far its heel comes above the ball: upright on the ball but for 18°.

    private readonly StandingModel _model;
    private readonly JointFit _fit;
    private readonly BalanceSearch _balance;
    private readonly LimitNotes _notes;

    public PostureSolver(StandingModel model)
    {
        _model = model;
        PostureBuilder builder = new(model);
        JointEnds ends = new(model);
        _fit = new JointFit(model, builder, ends);
        _balance = new BalanceSearch(model, builder, _fit);
        _notes = new LimitNotes(model, ends);
    }

    /// <summary>Fills the body; the workspace is left posed.</summary>
    public void Solve(in StretchInputs asked, StretchedBody body, Workspace workspace)
    {
        body.Asked = asked;
        body.HandForceAsAsked = null;
        body.BeginAdjusting();
        _fit.Forget();
        StretchInputs given = WithinSingleJoints(in asked);
        body.IsFound = _fit.Fit(ref given, body, workspace);
        double fittedShin = given.ShankInclination;
        if (body.IsFound && !body.Balance.Stands)
        {
            double least = body.Balance.LeastHandForce;
            body.HandForceAsAsked = double.IsFinite(least) ? least : null;
            _balance.Stand(ref given, body, workspace);
        }

        _notes.Write(in given, fittedShin, body);
    }

    /// <summary>Fills the body as it is asked for and looks for no other, which is most of the work where it does not stand so.</summary>
    /// <param name="asked">The inputs.</param>
    /// <param name="body">The body.</param>
    /// <param name="workspace">Where it is posed.</param>
    /// <param name="memory">Legs that were tried before.</param>
    /// <param name="isTried">Whether it took a try, see <see cref="JointFit.Fits"/>.</param>
    /// <returns>Whether it stands, alone or with its hands, every joint within its range.</returns>
    public bool Stands(in StretchInputs asked, StretchedBody body, Workspace workspace, LegMemory memory, out bool isTried)
    {
        body.Asked = asked;
        body.HandForceAsAsked = null;
        body.BeginAdjusting();
        _fit.Forget();
        StretchInputs given = WithinSingleJoints(in asked);
        body.IsFound = _fit.Fits(in given, body, workspace, memory, out isTried);
        if (body.Stands)
        {
            _notes.Write(in given, given.ShankInclination, body);
        }

        return body.Stands && body.Adjustments.IsEmpty;
    }

    // Knee, toes and the heel are asked for directly.
    private StretchInputs WithinSingleJoints(in StretchInputs asked)
    {
        double highest = SteepestFoot * (asked.BodyHeight / _model.Height) * (Rotation.Identity.ThenAboutY(-asked.TurnOut) * _model.Landmarks.HeelToBall).X;
        CoordinateNumbers c = _model.Coordinates;
        return asked with
        {
            KneeFlexion = Clamped(c.Knee, asked.KneeFlexion),
            ToeLift = Clamped(c.Toes, asked.ToeLift),
            HeelLift = Math.Min(asked.HeelLift, highest),
        };
    }

    private double Clamped(int coordinate, double value) => Math.Clamp(value, _model.Ranges[coordinate].Min, _model.Ranges[coordinate].Max);
}
