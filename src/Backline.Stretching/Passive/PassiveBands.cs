using Backline.Numerics;
using Backline.Stretching.Legs;
using Backline.Stretching.Loads;

namespace Backline.Stretching.Passive;

/// <summary>How far the passive moments and tensions of a posture reach from person to person, by drawing people.</summary>
/// <remarks>
/// <para>The people are those of <see cref="StretchSimulator.Bands"/>: each draw gives every muscle its own stiffness and slack length, ligaments and capsules their stiffness, the ankle its arms, with the spreads that studies found
/// (docs/science/loads.md). A muscle that is slack for longer pulls at its path as the model's does at a path shorter by as much. So a draw costs an equilibrium a muscle and no new model.</para>
/// <para>The draws are those of a seed: the same posture has the same band, and the same seed draws the same people as a body on the roll does.</para>
/// </remarks>
public sealed class PassiveBands
{
    private static readonly Dictionary<LegMuscle, int> Numbers = LegMuscle.All.Index().ToDictionary(pair => pair.Item, pair => pair.Index);

    private readonly double[][] _moments;    // Nm, by joint             (jointCount x draws)
    private readonly double[][] _tensions;   // N, by muscle             (muscleCount x draws)
    private readonly TissuePeople _people;

    private PassiveBands(TissuePeople people)
    {
        _people = people;
        _moments = [.. Enum.GetValues<LegJoint>().Select(_ => new double[people.Count])];
        _tensions = [.. LegMuscle.All.Select(_ => new double[people.Count])];
    }

    /// <summary>Draws people in the posture a leg lies in.</summary>
    /// <param name="leg">The leg, laid.</param>
    /// <param name="draws">How many people; 2 or more.</param>
    /// <param name="seed">Of the draws.</param>
    /// <param name="share">1. How much of their usual differences people have; 0 gives the model's own values.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two draws.</exception>
    public static PassiveBands Draw(PassiveLeg leg, int draws = LoadBands.UsualPeople, int seed = 1, double share = 1)
    {
        ArgumentNullException.ThrowIfNull(leg);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 2);
        LegMuscle[] muscles = [.. LegMuscle.All.OrderBy(leg.Map.Muscle)];   // the model's order, in which people are drawn
        PassiveBands bands = new(TissuePeople.Of([.. muscles.Select(muscle => TissueNames.Of(muscle.Name))], draws, seed, share));
        bands.AddMuscles(leg, muscles);
        bands.AddOthers(leg);
        return bands;
    }

    /// <summary>The band of the moment at a joint, in newton metres; sign as in <see cref="PassiveLeg.Moment"/>.</summary>
    /// <param name="joint">The joint.</param>
    public Band Moment(LegJoint joint) => BandOf(_moments[(int)joint]);

    /// <summary>The band of the pull of a muscle, in newtons.</summary>
    /// <param name="muscle">One of <see cref="LegMuscle.All"/>.</param>
    public Band Tension(LegMuscle muscle) => BandOf(_tensions[Numbers[muscle]]);

    /// <summary>The band of what muscles and bands pull together, in newtons.</summary>
    /// <param name="muscles">Of <see cref="LegMuscle.All"/>.</param>
    /// <param name="bandTension">N. What the model's ligaments among them pull.</param>
    internal Band Pull(IReadOnlyList<LegMuscle> muscles, double bandTension) =>
        BandOf(Enumerable.Range(0, _people.Count).Select(person => (_people.Other[person] * bandTension) + muscles.Sum(muscle => _tensions[Numbers[muscle]][person])));

    /// <summary>The band of what muscles do about a joint, in newton metres.</summary>
    /// <param name="arms">m/rad. Muscles with the model's moment arms.</param>
    /// <param name="joint">The joint.</param>
    internal Band Moment(IReadOnlyList<(LegMuscle Muscle, double Arm)> arms, LegJoint joint) =>
        BandOf(Enumerable.Range(0, _people.Count).Select(person => (joint == LegJoint.Ankle ? _people.AnkleArm[person] : 1) * arms.Sum(one => one.Arm * _tensions[Numbers[one.Muscle]][person])));

    private static Band BandOf(IEnumerable<double> samples)
    {
        Span<double> band = stackalloc double[2];
        Statistics.Quantiles([.. samples], [0.05, 0.95], band);
        return new(band[0], band[1]);
    }

    private void AddMuscles(PassiveLeg leg, LegMuscle[] muscles)
    {
        for (int i = 0; i < muscles.Length; i++)
        {
            double[] tensions = _tensions[Numbers[muscles[i]]];
            RelaxedPulls.Find(leg.Map.Model, leg.Map.Muscle(muscles[i]), leg.PathLength(muscles[i]), _people, i, tensions);
            for (int joint = 0; joint < _moments.Length; joint++)
            {
                double arm = leg.MomentArm(muscles[i], (LegJoint)joint);
                for (int person = 0; person < tensions.Length && arm != 0; person++)
                {
                    _moments[joint][person] += arm * (joint == (int)LegJoint.Ankle ? _people.AnkleArm[person] : 1) * tensions[person];
                }
            }
        }
    }

    private void AddOthers(PassiveLeg leg)
    {
        for (int joint = 0; joint < _moments.Length; joint++)
        {
            double model = leg.TissueMoment((LegJoint)joint);
            for (int person = 0; person < _people.Count; person++)
            {
                _moments[joint][person] += _people.Other[person] * model;
            }
        }
    }
}
