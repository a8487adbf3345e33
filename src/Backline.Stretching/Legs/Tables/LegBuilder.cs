using Backline.Biomechanics;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Wrapping;

namespace Backline.Stretching.Legs.Tables;

/// <summary>
/// Makes the leg model from its tables: both sides, the left the mirror of the right, and every tendon as long as leaves its fibres at
/// the length they have in the model the muscle's figures come from.
/// </summary>
/// <remarks>
/// Attachments and parameters come from different bodies. Tendon slack length is the figure that belongs to a path, so it takes up the
/// difference of the two paths in the reference posture, all coordinates zero; fibre length, pennation and curves stay as published.
/// </remarks>
public static class LegBuilder
{
    /// <summary>The model's name.</summary>
    public const string ModelName = "backline-leg";

    /// <summary>Makes the model with the knobs of the tables.</summary>
    /// <param name="tables">The tables.</param>
    /// <exception cref="ModelException">The tables make no model; all of what is wrong is listed.</exception>
    public static ModelSpecification Build(LegTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return Build(tables, tables.Knobs);
    }

    /// <summary>Makes the model with other knobs.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="knobs">The knobs, in place of the tables' own.</param>
    /// <exception cref="ModelException">The tables make no model; all of what is wrong is listed.</exception>
    public static ModelSpecification Build(LegTables tables, IReadOnlyList<Knob> knobs)
    {
        ArgumentNullException.ThrowIfNull(tables);
        SkeletonTables skeleton = new(tables);
        PathTables paths = new(tables, skeleton, new(knobs));
        ModelSpecification right = new()
        {
            Name = ModelName,
            Bodies = [.. skeleton.Bodies()],
            Joints = [.. skeleton.Joints()],
            Couplers = [.. skeleton.Couplers()],
            Wraps = [.. paths.Wraps()],
            Muscles = [.. paths.Muscles()],
            Ligaments = [.. paths.Ligaments()],
            PathSprings = [.. paths.Springs()],
            CoordinateLimits = [.. paths.Limits()],
            Markers = [.. skeleton.Markers()],
        };
        tables["bodies"].Problems.ThrowIfAny(ModelName);
        return WithLeft(Fitted(right, tables));
    }

    private static ModelSpecification Fitted(ModelSpecification right, LegTables tables)
    {
        Model model = right.Compile();
        Workspace workspace = model.NewWorkspace();
        ModelState state = model.NewState();
        double BandLengthAt(TableRow row, int band)
        {
            state.Reset();
            if (row.Text("coordinate") is { Length: > 0 } coordinate)
            {
                state[coordinate] = row.Radians("slackDeg");
            }

            workspace.Pose(state);
            workspace.LayPaths(WrappingMethod.Geodesic);
            return Kept(workspace.BandLength(band));
        }

        TableRow[] bands = [.. tables["bands"].Rows.OrderBy(row => row.Text("kind") == "spring")];
        ModelSpecification withBands = right with
        {
            Ligaments = [.. right.Ligaments.Select((band, i) => band with { RestingLength = BandLengthAt(bands[i], i) })],
            PathSprings = [.. right.PathSprings.Select((band, i) =>
                band with { RestingLength = BandLengthAt(bands[i + right.Ligaments.Count], i + right.Ligaments.Count) })],
        };
        workspace.Pose(model.NewState());
        workspace.LayPaths(WrappingMethod.Geodesic);
        return withBands with
        {
            Muscles = [.. right.Muscles.Select((muscle, i) => tables["muscles"].Rows[i].NumberOrNone("pathOfSourceM") is { } published
                ? muscle with { TendonSlackLength = Kept(muscle.TendonSlackLength + workspace.MuscleLength(i) - published) }
                : muscle)],
        };
    }

    // m. To a billionth of a millimetre: the last digits depend on the order of a sum, and so on the machine.
    private static double Kept(double length) => Math.Round(length, 12);

    private static ModelSpecification WithLeft(ModelSpecification right) => right with
    {
        Bodies = Both(right.Bodies, body => body.Name, Mirror.Body),
        Joints = Both(right.Joints, joint => joint.Name, Mirror.Joint),
        Couplers = Both(right.Couplers, coupler => coupler.Name, Mirror.Coupler),
        Wraps = Both(right.Wraps, wrap => wrap.Name, Mirror.Wrap),
        Muscles = Both(right.Muscles, muscle => muscle.Name, muscle => Mirror.Muscle((MillardMuscleSpecification)muscle)),
        Ligaments = Both(right.Ligaments, band => band.Name, Mirror.Ligament),
        PathSprings = Both(right.PathSprings, band => band.Name, Mirror.Spring),
        CoordinateLimits = Both(right.CoordinateLimits, limit => limit.Name, Mirror.Limit),
        Markers = Both(right.Markers, marker => marker.Name, Mirror.Marker),
    };

    private static T[] Both<T>(IReadOnlyList<T> parts, Func<T, string> name, Func<T, T> mirrored) =>
        [.. parts, .. parts.Where(part => Mirror.HasSide(name(part))).Select(mirrored)];
}
