using Backline.Numerics;
using Backline.Practice.Measures;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Readouts;

/// <summary>Reads what a seen posture does to calf and hamstrings: measures in, shares of what people bear out, with their bands.</summary>
/// <remarks>
/// <para>The joints of the leg model are put where the camera sees them, and the relaxed tension of each muscle is told as a share of what people bear, as in <see cref="Loads.TissueFeel"/>. A side camera
/// cannot see the pelvis: a bow may be hinge or rounding, so the hamstrings are computed for both ends (docs/science/readout.md).</para>
/// <para>Bands: people are drawn at random, with tissues as studies found them to differ, each seen by a camera that errs as its readings say; 5th to 95th in a hundred. The same posture gives the same band.</para>
/// <para>Not safe for use by several threads at once.</para>
/// </remarks>
public sealed class StretchReader
{
    /// <summary>How many people are drawn: edges good to a tenth of themselves (docs/science/readout.md).</summary>
    public const int People = 512;

    private readonly ReadLeg _leg;

    /// <summary>Makes a reader.</summary>
    /// <param name="model">The leg model, shared with others.</param>
    public StretchReader(StandingModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _leg = new ReadLeg(model);
    }

    /// <summary>The bow of the pelvis that a trunk line is with a flat back, as <see cref="StretchInputs.HipHinge"/> has it.</summary>
    /// <param name="trunk">How far the line from hip to shoulder leans.</param>
    public Angle FlatHinge(Angle trunk) => Angle.FromRadians(_leg.Bow.Hinged(trunk.Radians));

    /// <summary>Reads a posture.</summary>
    /// <param name="seen">The posture.</param>
    public StretchReadout Read(in SeenPosture seen)
    {
        ReadoutRun run = Begin(in seen);
        while (run.Result is null)
        {
            run.Step();
        }

        return run.Result;
    }

    /// <summary>Begins to read a posture that is read in slices, so that a page can do other things between.</summary>
    /// <param name="seen">The posture.</param>
    public ReadoutRun Begin(in SeenPosture seen) => new(_leg, seen);

    /// <summary>What a change of the posture would do, by the model's own tissues.</summary>
    /// <param name="seen">The posture.</param>
    /// <param name="lowerRoll">By how much a lower roll would pitch the foot less; <see langword="null"/> where there is no roll to lower.</param>
    public IReadOnlyList<ReadoutChange> Changes(in SeenPosture seen, Angle? lowerRoll)
    {
        CentralShares now = _leg.Central(in seen);
        List<ReadoutChange> changes = [];
        if (seen.Knee is { } knee && knee.Value > ReadoutChange.StraightKnee + ReadoutChange.LeastKneeChange)
        {
            double by = knee.Value - ReadoutChange.StraightKnee;
            SeenPosture straighter = seen with { Knee = knee with { Value = ReadoutChange.StraightKnee }, Hip = Less(seen.Hip, by) };
            changes.Add(new(ReadoutChangeKind.KneesStraighter, Angle.FromDegrees(by), now, _leg.Central(in straighter)));
        }

        if (seen.Ankle is not null && lowerRoll is { } lower && lower > Angle.Zero)
        {
            changes.Add(new(ReadoutChangeKind.RollLower, lower, now, _leg.Central(seen with { Ankle = Less(seen.Ankle, lower.Degrees) })));
        }

        if (seen.Trunk is { } trunk && trunk.Value > ReadoutChange.BowChange)
        {
            SeenPosture higher = seen with { Trunk = Less(trunk, ReadoutChange.BowChange), Hip = Less(seen.Hip, ReadoutChange.BowChange) };
            changes.Add(new(ReadoutChangeKind.LessBow, Angle.FromDegrees(ReadoutChange.BowChange), now, _leg.Central(in higher)));
        }

        return changes;
    }

    private static Reading? Less(Reading? reading, double byDegrees) => reading is { } one ? one with { Value = one.Value - byDegrees } : null;
}
