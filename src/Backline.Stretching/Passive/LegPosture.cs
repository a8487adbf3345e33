using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;
using Backline.Numerics;
using Backline.Practice;
using Backline.Stretching.Legs;

namespace Backline.Stretching.Passive;

/// <summary>How a relaxed leg lies on a table.</summary>
/// <param name="Hip">Flexion of the thigh against a pelvis that lies flat.</param>
/// <param name="Knee">Flexion; 0 straight.</param>
/// <param name="Ankle">Dorsiflexion; 0 with the sole square to the shin.</param>
/// <param name="Subtalar">Inversion.</param>
/// <param name="Toes">Extension of the toes.</param>
/// <param name="PelvicTilt">Forward tilt of the pelvis over a thigh that stays; it adds to the flexion of the hip.</param>
public readonly record struct LegPosture(Angle Hip, Angle Knee, Angle Ankle, Angle Subtalar = default, Angle Toes = default, Angle PelvicTilt = default)
{
    /// <summary>The same posture with one joint moved.</summary>
    /// <param name="joint">The joint.</param>
    /// <param name="angle">Its new angle; of the hip, that against a flat pelvis.</param>
    public LegPosture With(LegJoint joint, Angle angle) => joint switch
    {
        LegJoint.Hip => this with { Hip = angle },
        LegJoint.Knee => this with { Knee = angle },
        LegJoint.Ankle => this with { Ankle = angle },
        LegJoint.Subtalar => this with { Subtalar = angle },
        _ => this with { Toes = angle },
    };

    /// <summary>The angle of a joint as the model has it: of the hip, pelvis on thigh.</summary>
    /// <param name="joint">The joint.</param>
    public Angle At(LegJoint joint) => joint switch
    {
        LegJoint.Hip => Hip + PelvicTilt,
        LegJoint.Knee => Knee,
        LegJoint.Ankle => Ankle,
        LegJoint.Subtalar => Subtalar,
        _ => Toes,
    };

    /// <summary>Finds the joints that cannot go where the posture wants them.</summary>
    /// <param name="map">The leg.</param>
    /// <returns>One sentence a joint: its name, the angle found and the range expected; none when all is well.</returns>
    public IReadOnlyList<string> OutOfRange(LegMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        List<string> faults = [];
        foreach (LegJoint joint in Enum.GetValues<LegJoint>())
        {
            string name = map.Model.CoordinateNames[map.Coordinate(joint)];
            CoordinateSpecification range = map.Model.Specification.Joints.SelectMany(one => one.Coordinates).First(one => one.Name == name);
            double value = At(joint).Radians;
            if (!(value >= range.RangeMin - 1e-9 && value <= range.RangeMax + 1e-9))
            {
                var (low, high) = (Angle.FromRadians(range.RangeMin), Angle.FromRadians(range.RangeMax));
                string what = joint == LegJoint.Hip && PelvicTilt.Radians != 0 ? "hip with pelvic-tilt" : joint.ToString().ToLowerInvariant();
                faults.Add(FormattableString.Invariant(
                    $"{what}: is {NumberWords.Of(At(joint).Degrees, "0.####")} degrees; {low.Degrees:0} to {high.Degrees:0} was expected"));
            }
        }

        return faults;
    }

    /// <summary>Puts a model's leg in the posture, everything else where it stands by default.</summary>
    internal void Apply(LegMap map, ModelState state)
    {
        state.Reset();
        foreach (LegJoint joint in Enum.GetValues<LegJoint>())
        {
            state[map.Coordinate(joint)] = At(joint).Radians;
        }
    }
}
