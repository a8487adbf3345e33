using Backline.Biomechanics.Muscles;
using Backline.Numerics;
using Backline.Stretching.Legs;

namespace Backline.Stretching.Passive;

/// <summary>How far the passive moments and tensions of a posture reach from person to person, by drawing people at random.</summary>
/// <remarks>
/// <para>Each draw gives every muscle its own fibre length, slack length, moment arms and force, and every joint its own tissue
/// stiffness, normal with the deviations of a <see cref="ParameterSpread"/>, cut at 2.5 of them. A muscle whose fibre and tendon are longer by one factor pulls at
/// a path longer by that factor as the unchanged one does; what of the slack length is left over shifts the path. So a draw costs an equilibrium a muscle
/// and no new model. Departs from drawing whole models in this: the tendon's compliance grows with the fibre's length.</para>
/// <para>The draws are those of a seed: the same posture has the same band.</para>
/// </remarks>
public sealed class PassiveBands
{
    private const double WidestDeviation = 2.5;

    private readonly double[][] _moments;    // Nm, by joint             (jointCount x draws)
    private readonly double[][] _tensions;   // N, by muscle             (muscleCount x draws)

    private PassiveBands(int draws)
    {
        _moments = [.. Enum.GetValues<LegJoint>().Select(_ => new double[draws])];
        _tensions = [.. LegMuscle.All.Select(_ => new double[draws])];
    }

    /// <summary>Draws people in the posture a leg lies in.</summary>
    /// <param name="leg">The leg, laid.</param>
    /// <param name="spread">How much people differ.</param>
    /// <param name="draws">How many people; 2 or more.</param>
    /// <param name="seed">Of the draws.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two draws.</exception>
    public static PassiveBands Draw(PassiveLeg leg, ParameterSpread spread, int draws = 200, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(leg);
        ArgumentNullException.ThrowIfNull(spread);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 2);
        PassiveBands bands = new(draws);
        Random random = new(seed);
        for (int draw = 0; draw < draws; draw++)
        {
            bands.AddPerson(leg, spread, random, draw);
        }

        foreach (double[] sample in bands._moments.Concat(bands._tensions))
        {
            Array.Sort(sample);
        }

        return bands;
    }

    /// <summary>The band of the moment at a joint, in newton metres; sign as in <see cref="PassiveLeg.Moment"/>.</summary>
    /// <param name="joint">The joint.</param>
    public Band Moment(LegJoint joint) => BandOf(_moments[(int)joint]);

    /// <summary>The band of the pull of a muscle, in newtons.</summary>
    /// <param name="muscle">One of <see cref="LegMuscle.All"/>.</param>
    public Band Tension(LegMuscle muscle) => BandOf(_tensions[LegMuscle.All.Index().First(pair => pair.Item == muscle).Index]);

    private static Band BandOf(double[] ascending) =>
        new(Statistics.QuantileOfAscending(ascending, 0.05), Statistics.QuantileOfAscending(ascending, 0.95));

    private void AddPerson(PassiveLeg leg, ParameterSpread spread, Random random, int draw)
    {
        for (int joint = 0; joint < _moments.Length; joint++)
        {
            _moments[joint][draw] = leg.TissueMoment((LegJoint)joint) * Factor(random, spread.TissueStiffness);
        }

        for (int i = 0; i < LegMuscle.All.Count; i++)
        {
            LegMuscle muscle = LegMuscle.All[i];
            double arms = Factor(random, spread.MomentArm);
            double tension = TensionOf(leg, muscle, spread, random);
            _tensions[i][draw] = tension;
            for (int joint = 0; joint < _moments.Length; joint++)
            {
                _moments[joint][draw] += tension * arms * leg.MomentArm(muscle, (LegJoint)joint);
            }
        }
    }

    private static double TensionOf(PassiveLeg leg, LegMuscle muscle, ParameterSpread spread, Random random)
    {
        MuscleSpecification given = leg.Specification(muscle);
        double fibre = Factor(random, spread.FibreLength);
        double shift = Deviation(random) * spread.SlackLength;
        double force = Factor(random, spread.MaxForce);

        // The slack length of the path stays but for the shift: a longer fibre has a shorter tendon.
        double slack = given.TendonSlackLength + given.OptimalFibreLength;
        double path = slack + ((leg.PathLength(muscle) - slack - shift) / fibre);
        return path > 0 ? force * leg.Map.Model.Equilibrium(leg.Map.Muscle(muscle), 0, path).TendonForce : 0;
    }

    private static double Factor(Random random, double deviation) => Math.Max(0.1, 1 + (Deviation(random) * deviation));

    // Box and Muller's way to a normal deviate.
    private static double Deviation(Random random)
    {
        double radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
        return Math.Clamp(radius * Math.Cos(2 * Math.PI * random.NextDouble()), -WidestDeviation, WidestDeviation);
    }
}
