using Backline.Biomechanics;
using Backline.Numerics;

namespace Backline.Stretching.Postures;

/// <summary>Finds hip, ankle and pelvis so that the foot lies where it should while the shin leans as it should.</summary>
/// <remarks>
/// <para>Seven unknowns: flexion, adduction and rotation of the hip, ankle, subtalar joint, the pelvis forward and up. Seven conditions: the foot's directions (3), the heel's place (3), the shin's lean (1).
/// Newton's method with the columns of the model; the joints' oblique axes are the model's own, so a turned or tilted foot is exact. The pelvis turns nothing and so changes the heel's place alone, by as much as it moves: each step finds
/// the five angles first, without it, and from them how far it goes. So the pelvis is posed once, where it was guessed to be, and how far it went is added.</para>
/// <para>Residual ≤ 1e-13 m; usually four steps from the sagittal guess. Only the bones that lead to the foot are posed.</para>
/// </remarks>
internal sealed class LegSolver
{
    // 1. Steps in which whatever leaves every joint within its range is found: of 95,000 such postures at random, in one draw by no command of the project, none took more than seven.
    // Who searches longer finds legs bent another way round, an ankle by 130°, where feet cannot be laid as they should.
    private const int MostSteps = 10;

    private const int Hip = 3;              // The first of the unknowns; ankle and subtalar joint are the next two.
    private const int Angles = 5;           // All of these; the pelvis forward and up are the others.
    private const double Tolerance = 1e-13; // m.
    private const double LastStep = 1e-8;   // rad or m. What a step as short as this leaves is of the order of its square.

    // m. How far off the heel points stand for the foot's directions; any length of a foot's size does.
    private const double Ahead = 0.2;
    private const double Beside = 0.1;

    private readonly LegChain _chain;
    private readonly Workspace _workspace;
    private readonly bool[] _movesKnee;     // whether the unknown moves the knee's centre            (angles)
    private readonly bool[] _movesAnkle;    // likewise the ankle's                                   (angles)
    private readonly double[] _values;
    private readonly Vec3[] _turns = new Vec3[Angles];      // rad per rad. How it turns the foot.
    private readonly Vec3[] _heelMoves = new Vec3[Angles];  // m per rad.
    private readonly double[] _leans = new double[Angles];  // m per rad. How it carries the knee off the line through the ankle that leans as asked.
    private readonly double[] _steps = new double[Angles];  // rad. By how much it is to be less.
    private Vec3 _forward;                  // m per m. How the pelvis' two coordinates carry it.
    private Vec3 _up;
    private Vec3 _aside;
    private Vec3 _carried;                  // m. How far the pelvis went from where it is posed.
    private Vec3 _heelOff;                  // m.
    private Vec3 _footOff;                  // 1. How far the foot's axes are from standing at right angles to those they should.
    private double _leanOff;                // m.
    private DualBasis _footTurns;

    public LegSolver(LegChain chain)
    {
        _chain = chain;
        _workspace = chain.Model.NewWorkspace();
        _movesKnee = [.. chain.Unknowns[..Angles].Select(unknown => chain.Model.Carries(unknown, chain.KneeCentre.Body))];
        _movesAnkle = [.. chain.Unknowns[..Angles].Select(unknown => chain.Model.Carries(unknown, chain.AnkleCentre.Body))];
        _values = new double[chain.InWhole.Length];
    }

    /// <summary>Changes the seven unknowns of a state in which all else is set.</summary>
    /// <param name="foot">The foot's directions in ground.</param>
    /// <param name="heel">m. Where the heel bears.</param>
    /// <param name="shankInclination">rad. The shin's lean.</param>
    /// <param name="values">The coordinates of the whole model, changed in place.</param>
    /// <returns>Whether the conditions hold; where they do not the coordinates are left finite and of no meaning.</returns>
    public bool Solve(in Rotation foot, Vec3 heel, double shankInclination, Span<double> values)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            _values[i] = values[_chain.InWhole[i]];
        }

        _workspace.Pose(_values);
        (_forward, _up, _carried) = (PelvisMoves(0), PelvisMoves(1), Vec3.Zero);
        _aside = Vec3.Cross(_forward, _up);
        bool isFound = Search(in foot, heel, shankInclination);
        foreach (int unknown in _chain.Unknowns)
        {
            values[_chain.InWhole[unknown]] = _values[unknown];
        }

        return isFound;
    }

    private bool Search(in Rotation foot, Vec3 heel, double shankInclination)
    {
        // The line from ankle to knee, seen from the side, stands at right angles to a line that leans so.
        Vec3 across = new(Math.Cos(shankInclination), -Math.Sin(shankInclination), 0);
        for (int step = 0; step < MostSteps; step++)
        {
            if (step > 0)
            {
                _workspace.PoseBeyond(_chain.Pelvis, _values);
            }

            Look(in foot, heel, across);
            if (Error(in foot) <= Tolerance)
            {
                return true;
            }

            if (!FindStep())
            {
                return false;
            }

            double largest = Step();

            if (largest <= LastStep && step < MostSteps - 1)
            {
                return true;
            }
        }

        return false;
    }

    // By how much each condition is missed, and how each angle moves it.
    private void Look(in Rotation foot, Vec3 heel, Vec3 across)
    {
        Rotation lies = _workspace.BodyFrame(_chain.Heel.Body).Rotation;
        Vec3 at = _chain.Heel.InGround(_workspace);
        Vec3 knee = _chain.KneeCentre.InGround(_workspace);
        Vec3 ankle = _chain.AnkleCentre.InGround(_workspace);
        for (int i = 0; i < Angles; i++)
        {
            int unknown = _chain.Unknowns[i];
            _turns[i] = _workspace.Turning(unknown);
            _heelMoves[i] = _workspace.Velocity(unknown, at);
            _leans[i] = (_movesKnee[i] ? Vec3.Dot(_workspace.Velocity(unknown, knee), across) : 0)
                - (_movesAnkle[i] ? Vec3.Dot(_workspace.Velocity(unknown, ankle), across) : 0);
        }

        _heelOff = at + _carried - heel;
        _footOff = new Vec3(Vec3.Dot(lies.X, foot.Y), Vec3.Dot(lies.X, foot.Z), Vec3.Dot(lies.Z, foot.Y));
        _footTurns = new DualBasis(Vec3.Cross(lies.X, foot.Y), Vec3.Cross(lies.X, foot.Z), Vec3.Cross(lies.Z, foot.Y));
        _leanOff = Vec3.Dot(knee - ankle, across);
    }

    // m. Of the heel, the two points and the shank whichever is farthest off.
    private double Error(in Rotation foot)
    {
        double rise = Vec3.Dot(_heelOff, foot.Y);
        ReadOnlySpan<double> off =
        [
            _heelOff.X, _heelOff.Y, _heelOff.Z, rise + (Ahead * _footOff.X), Vec3.Dot(_heelOff, foot.Z) + (Ahead * _footOff.Y), rise + (Beside * _footOff.Z), _leanOff,
        ];
        return Largest(off);
    }

    // The angles' conditions: the foot's directions, the heel's place aside of where the pelvis can carry it, the shin's lean.
    // Whatever ankle and subtalar joint do, the hip turns the foot the rest of the way; so those two are found from the two conditions that this leaves.
    // Where two of the hip's axes meet there is none.
    private bool FindStep()
    {
        DualBasis hip = new(_turns[0], _turns[1], _turns[2]);
        Vec3 alone = hip.Parts(_footTurns.Meeting(_footOff));
        Vec3 perAnkle = hip.Parts(_turns[Hip]);
        Vec3 perSubtalar = hip.Parts(_turns[Hip + 1]);

        Vec3 hipAside = new(Vec3.Dot(_heelMoves[0], _aside), Vec3.Dot(_heelMoves[1], _aside), Vec3.Dot(_heelMoves[2], _aside));
        double asidePerAnkle = Vec3.Dot(_heelMoves[Hip], _aside) - Vec3.Dot(hipAside, perAnkle);
        double asidePerSubtalar = Vec3.Dot(_heelMoves[Hip + 1], _aside) - Vec3.Dot(hipAside, perSubtalar);
        double aside = Vec3.Dot(_heelOff, _aside) - Vec3.Dot(hipAside, alone);

        Vec3 hipLeans = new(_leans[0], _leans[1], _leans[2]);
        double leanPerAnkle = _leans[Hip] - Vec3.Dot(hipLeans, perAnkle);
        double leanPerSubtalar = _leans[Hip + 1] - Vec3.Dot(hipLeans, perSubtalar);
        double lean = _leanOff - Vec3.Dot(hipLeans, alone);

        double determinant = (asidePerAnkle * leanPerSubtalar) - (asidePerSubtalar * leanPerAnkle);
        double ankle = ((aside * leanPerSubtalar) - (asidePerSubtalar * lean)) / determinant;
        double subtalar = ((asidePerAnkle * lean) - (aside * leanPerAnkle)) / determinant;
        Vec3 rest = alone - (ankle * perAnkle) - (subtalar * perSubtalar);
        (_steps[0], _steps[1], _steps[2], _steps[Hip], _steps[Hip + 1]) = (rest.X, rest.Y, rest.Z, ankle, subtalar);
        return rest.IsFinite && double.IsFinite(ankle) && double.IsFinite(subtalar);
    }

    // Takes the step: the angles' as found, and the pelvis carries the heel where they leave it.
    private double Step()
    {
        Vec3 left = _heelOff;
        for (int i = 0; i < Angles; i++)
        {
            left -= _steps[i] * _heelMoves[i];
        }

        (double forward, double up) = Parts(left);
        double largest = Math.Max(Largest(_steps), Math.Max(Math.Abs(forward), Math.Abs(up)));

        // A step of more than half a radian says the guess was far; it is shortened.
        double share = Math.Min(1, 0.5 / largest);
        for (int i = 0; i < Angles; i++)
        {
            _values[_chain.Unknowns[i]] -= share * _steps[i];
        }

        _values[_chain.Unknowns[Angles]] -= share * forward;
        _values[_chain.Unknowns[Angles + 1]] -= share * up;
        _carried -= share * ((forward * _forward) + (up * _up));
        return largest;
    }

    // How much of each of the pelvis' two ways a vector in their plane is.
    private (double Forward, double Up) Parts(Vec3 vector)
    {
        double area = Vec3.Dot(_aside, _aside);
        return (Vec3.Dot(Vec3.Cross(vector, _up), _aside) / area, Vec3.Dot(Vec3.Cross(_forward, vector), _aside) / area);
    }

    // The pelvis is carried without turning, so all it carries moves alike.
    private Vec3 PelvisMoves(int way) => _workspace.Velocity(_chain.Unknowns[Angles + way], Vec3.Zero);

    private static double Largest(ReadOnlySpan<double> numbers)
    {
        double largest = 0;
        foreach (double one in numbers)
        {
            largest = Math.Max(largest, Math.Abs(one));
        }

        return largest;
    }
}
