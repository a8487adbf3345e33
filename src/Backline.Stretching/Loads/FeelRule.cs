using Backline.Biomechanics;
using Backline.Biomechanics.Wrapping;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Loads;

/// <summary>Fills <see cref="TissueFeel"/> from loads.</summary>
internal sealed class FeelRule
{
    /// <summary>1. Relaxed tension of a muscle, in maximal forces, that people bear at the end of a stretch.</summary>
    /// <remarks>
    /// At the largest passive ankle torque people accept, 28 N m (20 to 40; Nakamura 2020), the medial gastrocnemius of the model carries this share, knee straight, ankle at 14°; see docs/science/loads.md.
    /// One number for all muscles is an assumption.
    /// </remarks>
    public const double ToleratedShare = 0.135;

    // deg. Andrade 2016 (Scand J Med Sci Sports): with hips bent to 90°, knees straight, the ankle bends 17.7° less at the end of what is borne, without any change of calf tension. From 15° of dorsiflexion, which the passive
    // ankle moments of Riener and Edrich (1999) put at 28 N m with straight knees, that leaves -2.7°. There the nerve's bed is as long as is borne.
    private const double NerveHip = 90;
    private const double NerveAnkle = -2.7;

    // 1. Tension of the plantar fascia borne, in the force the model gives it at full strain. Assumption.
    private const double ToleratedFasciaShare = 0.5;

    private readonly Tissue?[] _muscles;
    private readonly Tissue?[] _bands;
    private readonly double[] _bandForce;        // N, of a ligament at full strain                       (bandCount)
    private readonly double[] _bandLengthening;  // m, over upright standing, borne by the nerve's bed     (bandCount)

    public FeelRule(StandingModel model)
    {
        Model inner = model.Model;
        _muscles = TissueNames.Of(inner.MuscleNames);
        _bands = TissueNames.Of(inner.BandNames);
        _bandForce = [.. inner.BandNames.Select((_, i) => i < inner.Specification.Ligaments.Count ? inner.Specification.Ligaments[i].ForceScale : 0)];
        ModelState state = inner.NewState();
        state[model.Coordinates.HipFlexion] = NerveHip * StretchInputRules.Degree;
        state[model.Coordinates.Ankle] = NerveAnkle * StretchInputRules.Degree;
        Workspace workspace = inner.NewWorkspace();
        workspace.Pose(state);
        workspace.LayPaths(WrappingMethod.Geodesic);
        _bandLengthening = [.. inner.BandNames.Select((_, i) => workspace.BandLength(i) - model.NeutralBandLengths[i])];
    }

    public void Fill(StretchLoads loads, TissueVariation tissue, double scale)
    {
        TissueFeel feel = loads.Feel;
        feel.Clear();
        for (int muscle = 0; muscle < _muscles.Length; muscle++)
        {
            if (_muscles[muscle] is { } one)
            {
                feel.Raise(one, loads.Muscles[muscle].PassiveShare / (ToleratedShare * tissue.Tolerance[(int)one]));
            }
        }

        for (int band = 0; band < _bands.Length; band++)
        {
            if (_bands[band] is { } one)
            {
                feel.Raise(one, Share(one, band, loads.Bands[band], scale) / tissue.Tolerance[(int)one]);
            }
        }

        feel.Choose();
    }

    /// <summary>1. How near a band of a tissue is to what people bear on average.</summary>
    public double Share(Tissue tissue, int band, BandLoad load, double scale) => tissue == Tissue.Nerve
        ? Math.Max(0, load.LengthChange / (scale * _bandLengthening[band]))
        : _bandForce[band] > 0 ? load.Force / (ToleratedFasciaShare * _bandForce[band]) : 0;
}
