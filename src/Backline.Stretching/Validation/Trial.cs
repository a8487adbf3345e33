using Backline.Numerics;
using Backline.Stretching.Legs;
using Backline.Stretching.Passive;

namespace Backline.Stretching.Validation;

/// <summary>One experiment's bench: a leg, the posture of the row, and what can be asked of it.</summary>
internal sealed class Trial(PassiveLeg leg, Target target)
{
    private const double AngleTolerance = 1e-7;

    public PassiveLeg Leg => leg;

    public Target Target => target;

    /// <summary>Nm. The torque of the row, for experiments that need one.</summary>
    /// <exception cref="InvalidOperationException">The row has none; <see cref="Conditions"/> answers such a row before any trial.</exception>
    public double Torque => target.AppliedTorque ?? throw new InvalidOperationException($"A row with a torque was expected, but '{target.Id}' has none.");

    /// <summary>Lays the leg as the row says, with one joint moved.</summary>
    public void Lay(LegJoint joint, double radians) => leg.Lay(target.Posture.With(joint, Angle.FromRadians(radians)));

    /// <summary>Lays the leg as the row says.</summary>
    public void Lay() => leg.Lay(target.Posture);

    /// <summary>rad. The ends of a joint's travel.</summary>
    public (double Low, double High) Range(LegJoint joint)
    {
        string name = leg.Map.Model.CoordinateNames[leg.Map.Coordinate(joint)];
        var range = leg.Map.Model.Specification.Joints.SelectMany(one => one.Coordinates).First(one => one.Name == name);
        return (range.RangeMin, range.RangeMax);
    }

    /// <summary>rad. Where in a joint's travel a condition turns from no to yes, going up or down; <see langword="null"/> when it does not.</summary>
    /// <remarks>The travel is looked through in 1° steps from the end where the condition should not hold, for the first no with a yes after it, then halved down.</remarks>
    public double? Turn(LegJoint joint, bool isUpwards, Func<bool> holds)
    {
        (double low, double high) = Range(joint);
        double step = (isUpwards ? 1 : -1) * Math.PI / 180;
        bool? held = null;
        for (double at = isUpwards ? low : high; at >= low - AngleTolerance && at <= high + AngleTolerance; at += step)
        {
            Lay(joint, at);
            bool now = holds();
            if (now && held == false)
            {
                return Halve(joint, at - step, at, holds);
            }

            held = now;
        }

        return null;
    }

    private double Halve(LegJoint joint, double no, double yes, Func<bool> holds)
    {
        while (Math.Abs(yes - no) > AngleTolerance)
        {
            double middle = (no + yes) / 2;
            Lay(joint, middle);
            (no, yes) = holds() ? (no, middle) : (middle, yes);
        }

        return (no + yes) / 2;
    }
}
