using Backline.Biomechanics;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Loads;

/// <summary>What a posture asks of one leg's tissues. Filled anew by each solve.</summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
public sealed class StretchLoads
{
    /// <summary>How many joints are balanced.</summary>
    internal const int JointCount = 5;

    private readonly JointLoad[] _joints = new JointLoad[JointCount];
    private readonly MuscleLoad[] _muscles;
    private readonly BandLoad[] _bands;

    internal StretchLoads(StandingModel model)
    {
        _muscles = new MuscleLoad[model.Model.MuscleNames.Count];
        _bands = new BandLoad[model.Model.BandNames.Count];
    }

    /// <summary>The loads at a joint.</summary>
    /// <param name="joint">The joint.</param>
    public JointLoad this[StretchJoint joint] => _joints[(int)joint];

    /// <summary>The muscles of the leg, in the order of <see cref="Model.MuscleNames"/>.</summary>
    public ReadOnlySpan<MuscleLoad> Muscles => _muscles;

    /// <summary>Ligaments, fascia and the nerve's bed, in the order of <see cref="Model.BandNames"/>.</summary>
    public ReadOnlySpan<BandLoad> Bands => _bands;

    /// <summary>How far each tissue is towards what people bear; see <see cref="TissueFeel"/>.</summary>
    public TissueFeel Feel { get; } = new();

    /// <summary>Whether the model's muscles can hold the posture; else <see cref="JointLoad.Unmet"/> says where they cannot.</summary>
    /// <remarks>Half a newton metre is of no account.</remarks>
    public bool IsHeld
    {
        get
        {
            foreach (JointLoad joint in _joints)
            {
                if (!joint.IsMet)
                {
                    return false;
                }
            }

            return true;
        }
    }

    internal ref JointLoad Joint(int joint) => ref _joints[joint];

    internal ref MuscleLoad Muscle(int muscle) => ref _muscles[muscle];

    internal ref BandLoad Band(int band) => ref _bands[band];
}
