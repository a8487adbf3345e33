using Backline.Biomechanics;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Loads;

/// <summary>Bears one posture by many people who differ, and takes the bands.</summary>
/// <remarks>The posture, and so the moments of weight, are the same for all: the bands are those of tissues alone.</remarks>
internal sealed class BandSampler(StandingModel model, LoadSolver solver)
{
    private readonly Tissue?[] _muscles = TissueNames.Of(model.Model.MuscleNames);
    private readonly Tissue?[] _bands = TissueNames.Of(model.Model.BandNames);

    /// <summary>The people, some of whom may have to be made yet.</summary>
    public TissuePeople Begin(int samples, int seed) => TissuePeople.Begin(_muscles, samples, seed);

    /// <summary>What people bear relaxed.</summary>
    public LoadBands Relaxed(StretchedBody body, Workspace workspace, int samples, int seed)
    {
        solver.Gather(body, workspace);
        var people = TissuePeople.Of(_muscles, samples, seed);
        SampleTable forces = Forces(body, workspace, people);
        SampleTable pulls = new(TissueFeel.TissueCount, samples), feel = new(TissueFeel.TissueCount, samples);
        AddMuscles(body, forces, pulls, feel);
        AddBands(body, workspace, people, pulls, feel);
        for (int tissue = 0; tissue < TissueFeel.TissueCount; tissue++)
        {
            Divide(feel.Row(tissue), people.Tolerance((Tissue)tissue));
        }

        return new LoadBands(forces, people)
        {
            SampleCount = samples,
            Seed = seed,
            PassiveMoments = Moments(body, people, forces).Bands(),
            PassiveForces = forces.Bands(),
            TissuePulls = pulls.Bands(),
            Feel = feel.Bands(),
            FeltFirst = FirstShares(feel, samples),
        };
    }

    /// <summary>Begins what they do by work. The solver is the run's own until it is done.</summary>
    public WorkRun Work(StretchedBody body, Workspace workspace, int samples, int seed)
    {
        solver.Gather(body, workspace);
        return new WorkRun(model, solver, body, workspace, samples, seed);
    }

    // Pulls of a body as strong as this one.
    private double Strength(StretchedBody body) => body.Given.BodyMass / model.Mass / body.Scale;

    private SampleTable Forces(StretchedBody body, Workspace workspace, TissuePeople people)
    {
        SampleTable forces = new(_muscles.Length, people.Count);
        double strength = Strength(body);
        for (int muscle = 0; muscle < _muscles.Length; muscle++)
        {
            Span<double> row = forces.Row(muscle);
            RelaxedPulls.Find(model.Model, muscle, workspace.MuscleLength(muscle), people, muscle, row);
            foreach (ref double force in row)
            {
                force *= strength;
            }
        }

        return forces;
    }

    private void AddMuscles(StretchedBody body, SampleTable forces, SampleTable pulls, SampleTable feel)
    {
        for (int muscle = 0; muscle < _muscles.Length; muscle++)
        {
            if (_muscles[muscle] is not { } tissue)
            {
                continue;
            }

            double borne = Strength(body) * model.Model.Specification.Muscles[muscle].MaxIsometricForce * FeelRule.ToleratedShare;
            Span<double> force = forces.Row(muscle), pull = pulls.Row((int)tissue), share = feel.Row((int)tissue);
            for (int person = 0; person < force.Length; person++)
            {
                pull[person] += force[person];
                share[person] = Math.Max(share[person], force[person] / borne);
            }
        }
    }

    private void AddBands(StretchedBody body, Workspace workspace, TissuePeople people, SampleTable pulls, SampleTable feel)
    {
        for (int band = 0; band < _bands.Length; band++)
        {
            if (_bands[band] is not { } tissue)
            {
                continue;
            }

            BandLoad load = solver.Band(body, workspace, band, other: 1);
            double bandShare = solver.Feel.Share(tissue, band, load, body.Scale);
            Span<double> pull = pulls.Row((int)tissue), share = feel.Row((int)tissue);
            for (int person = 0; person < pull.Length; person++)
            {
                double other = people.Other[person];
                pull[person] += other * load.Force;
                share[person] = Math.Max(share[person], tissue == Tissue.Nerve ? bandShare : other * bandShare); // the nerve's is its length
            }
        }
    }

    private SampleTable Moments(StretchedBody body, TissuePeople people, SampleTable forces)
    {
        SampleTable moments = new(StretchLoads.JointCount, people.Count);
        double perModelMass = body.Given.BodyMass / model.Mass;
        for (int joint = 0; joint < StretchLoads.JointCount; joint++)
        {
            Span<double> row = moments.Row(joint);
            for (int muscle = 0; muscle < _muscles.Length; muscle++)
            {
                double arm = body.Scale * solver.Arm(joint, muscle);
                Span<double> force = forces.Row(muscle);
                for (int person = 0; person < row.Length && arm != 0; person++)
                {
                    row[person] += arm * force[person];
                }
            }

            double band = perModelMass * solver.BandMoment(joint);
            for (int person = 0; person < row.Length; person++)
            {
                row[person] = ((joint == (int)StretchJoint.Ankle ? people.AnkleArm[person] : 1) * row[person]) + (people.Other[person] * band);
            }
        }

        return moments;
    }

    private static void Divide(Span<double> row, ReadOnlySpan<double> by)
    {
        for (int person = 0; person < row.Length; person++)
        {
            row[person] /= by[person];
        }
    }

    // As TissueFeel chooses.
    private static double[] FirstShares(SampleTable feel, int samples)
    {
        double[] first = new double[TissueFeel.TissueCount];
        for (int person = 0; person < samples; person++)
        {
            int most = 0;
            for (int tissue = 1; tissue < TissueFeel.TissueCount; tissue++)
            {
                most = feel[tissue, person] > feel[most, person] ? tissue : most;
            }

            first[most] += feel[most, person] >= TissueFeel.Noticeable ? 1.0 / samples : 0;
        }

        return first;
    }
}
