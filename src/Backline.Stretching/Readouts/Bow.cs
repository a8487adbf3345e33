using Backline.Biomechanics;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Readouts;

/// <summary>What a trunk line that leans so far may be: the pelvis bowed with a flat back, or less of it and a rounded back.</summary>
/// <remarks>The trunk line is hip to shoulder, as a side camera sees it. Pelvis and trunk line differ by an angle that the rounding alone sets; it is tabulated from the model once.</remarks>
internal sealed class Bow
{
    // rad. As far as a back rounds in a bow. Judgement: in men with short hamstrings who touched towards their toes, pelvis on thigh bent by 52 ± 9° (Gajdosik 1992; evidence A31); the rest of some 110° is the back's.
    private const double MostRounding = 80 * StretchInputRules.Degree;

    // rad. What a back that is called flat may still round. Judgement.
    private const double FlatRounding = 10 * StretchInputRules.Degree;

    private const int Steps = 16;

    private readonly double[] _beyond = new double[Steps + 1];   // rad, trunk line beyond pelvis at equal steps of rounding

    public Bow(StandingModel standing)
    {
        Workspace workspace = standing.Model.NewWorkspace();
        ModelState state = standing.Model.NewState();
        for (int i = 0; i <= Steps; i++)
        {
            _beyond[i] = TrunkBeyondPelvis(standing, state, workspace, MostRounding * i / Steps);
        }
    }

    /// <summary>rad. The pelvis' share of a trunk line with a flat back.</summary>
    public double Hinged(double trunk) => trunk - _beyond[0];

    /// <summary>rad. The pelvis' share with a back as rounded as may be: the pelvis does not tip back in a bow.</summary>
    public double Rounded(double trunk, BackShape back)
    {
        double hinged = Hinged(trunk);
        double most = Beyond(back == BackShape.Flat ? FlatRounding : MostRounding) - _beyond[0];
        return hinged <= 0 ? hinged : Math.Max(0, hinged - most);
    }

    private double Beyond(double rounding)
    {
        double at = Steps * rounding / MostRounding;
        int below = Math.Min((int)at, Steps - 1);
        return _beyond[below] + ((at - below) * (_beyond[below + 1] - _beyond[below]));
    }

    // The pelvis stays upright.
    private static double TrunkBeyondPelvis(StandingModel standing, ModelState state, Workspace workspace, double rounding)
    {
        CoordinateNumbers numbers = standing.Coordinates;
        state[numbers.Lumbar] = -numbers.LumbarShare * rounding;
        if (numbers.Thorax >= 0)
        {
            state[numbers.Thorax] = -(1 - numbers.LumbarShare) * rounding;
        }

        workspace.Pose(state);
        Numerics.Vec3 trunk = standing.Landmarks.Shoulder.InGround(workspace) - standing.Landmarks.HipCentre.InGround(workspace);
        return Math.Atan2(trunk.X, trunk.Y);
    }
}
