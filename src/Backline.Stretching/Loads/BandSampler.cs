using Backline.Biomechanics;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Loads;

/// <summary>Bears one posture by many people who differ, and takes the bands.</summary>
/// <remarks>The posture, and so the moments of weight, are the same for all: the bands are those of tissues alone.</remarks>
internal sealed class BandSampler(StandingModel model, LoadSolver solver)
{
    private readonly TissueSpread _spread = new(TissueNames.Of(model.Model.MuscleNames));
    private readonly Tissue?[] _muscles = TissueNames.Of(model.Model.MuscleNames);
    private readonly Tissue?[] _bands = TissueNames.Of(model.Model.BandNames);

    public LoadBands Run(StretchedBody body, Workspace workspace, int samples, int seed)
    {
        int muscles = model.Model.MuscleNames.Count;
        SampleTable passive = new(StretchLoads.JointCount, samples), active = new(StretchLoads.JointCount, samples);
        SampleTable pulls = new(TissueFeel.TissueCount, samples), ankleArms = new(1, samples);
        SampleTable forces = new(muscles, samples), activations = new(muscles, samples), feel = new(TissueFeel.TissueCount, samples);
        double[] first = new double[TissueFeel.TissueCount];
        StretchLoads loads = new(model);
        TissueVariation tissue = new(muscles);
        Random random = new(seed);
        int held = 0;
        solver.Gather(body, workspace);
        for (int sample = 0; sample < samples; sample++)
        {
            _spread.Draw(random, tissue);
            solver.Bear(body, workspace, tissue, loads);
            for (int joint = 0; joint < StretchLoads.JointCount; joint++)
            {
                passive[joint, sample] = loads[(StretchJoint)joint].Passive;
                active[joint, sample] = loads[(StretchJoint)joint].Active;
            }

            for (int muscle = 0; muscle < muscles; muscle++)
            {
                forces[muscle, sample] = loads.Muscles[muscle].PassiveForce;
                activations[muscle, sample] = loads.Muscles[muscle].Activation;
            }

            ankleArms[0, sample] = tissue.AnkleArm;
            AddPulls(loads, pulls, sample);
            for (int i = 0; i < TissueFeel.TissueCount; i++)
            {
                feel[i, sample] = loads.Feel.Shares[i];
            }

            if (loads.Feel.First is { } tissueFirst)
            {
                first[(int)tissueFirst] += 1.0 / samples;
            }

            held += loads.IsHeld ? 1 : 0;
        }

        return new LoadBands
        {
            SampleCount = samples,
            Seed = seed,
            PassiveMoments = passive.Bands(),
            ActiveMoments = active.Bands(),
            PassiveForces = forces.Bands(),
            TissuePulls = pulls.Bands(),
            Activations = activations.Bands(),
            Feel = feel.Bands(),
            FeltFirst = first,
            HeldShare = (double)held / samples,
            Pulls = forces,
            AnkleArms = ankleArms,
        };
    }

    private void AddPulls(StretchLoads loads, SampleTable pulls, int sample)
    {
        for (int muscle = 0; muscle < _muscles.Length; muscle++)
        {
            if (_muscles[muscle] is { } tissue)
            {
                pulls[(int)tissue, sample] += loads.Muscles[muscle].PassiveForce;
            }
        }

        for (int band = 0; band < _bands.Length; band++)
        {
            if (_bands[band] is { } tissue)
            {
                pulls[(int)tissue, sample] += loads.Bands[band].Force;
            }
        }
    }
}
