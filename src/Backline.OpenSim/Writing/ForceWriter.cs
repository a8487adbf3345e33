using System.Globalization;
using Backline.Biomechanics;
using Backline.Biomechanics.Ligaments;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Wrapping;

namespace Backline.OpenSim.Writing;

/// <summary>Writes muscles, ligaments, springs and soft stops.</summary>
internal sealed class ForceWriter(OsimXml xml, ModelSpecification model, MovingFrames frames)
{
    private readonly Dictionary<string, string> _jointOf = model.Joints
        .SelectMany(joint => joint.Coordinates.Select(coordinate => (coordinate.Name, Joint: joint.Name)))
        .GroupBy(pair => pair.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Joint, StringComparer.Ordinal);

    /// <summary>Writes the force set.</summary>
    public void Write() => xml.Object("ForceSet", "forceset", () => xml.Group("objects", () =>
    {
        Each(model.Muscles, WriteMuscle);
        Each(model.Ligaments, WriteLigament);
        Each(model.PathSprings, WriteSpring);
        Each(model.CoordinateLimits, WriteLimit);
    }));

    private static void Each<T>(IEnumerable<T> items, Action<T> write)
    {
        foreach (T item in items)
        {
            write(item);
        }
    }

    private void WriteMuscle(MuscleSpecification muscle)
    {
        (string kind, Action own) = muscle switch
        {
            MillardMuscleSpecification millard => ("Millard2012EquilibriumMuscle", () => WriteMillard(millard)),
            ThelenMuscleSpecification thelen => ("Thelen2003Muscle", () => WriteThelen(thelen)),
            DeGrooteMuscleSpecification deGroote => ("DeGrooteFregly2016Muscle", (Action)(() => WriteDeGroote(deGroote))),
            _ => throw new ArgumentOutOfRangeException(nameof(muscle), muscle, "A muscle must be of a known kind."),
        };
        xml.Object(kind, muscle.Name, () =>
        {
            WritePath(muscle.Path);
            xml.Number("max_isometric_force", muscle.MaxIsometricForce);
            xml.Number("optimal_fiber_length", muscle.OptimalFibreLength);
            xml.Number("tendon_slack_length", muscle.TendonSlackLength);
            xml.Number("pennation_angle_at_optimal", muscle.PennationAtOptimal);
            xml.Number("max_contraction_velocity", muscle.MaxContractionVelocity);
            xml.Flag("ignore_tendon_compliance", muscle.HasRigidTendon);
            xml.Number("maximum_pennation_angle", muscle.MaxPennation);
            xml.Number("minimum_activation", muscle.MinimumActivation);
            own();
        });
    }

    private void WriteMillard(MillardMuscleSpecification muscle)
    {
        xml.Number("fiber_damping", muscle.FibreDamping);
        xml.Group("ActiveForceLengthCurve", () =>
        {
            xml.Number("min_norm_active_fiber_length", muscle.ActiveForceLength.MinLength);
            xml.Number("transition_norm_fiber_length", muscle.ActiveForceLength.TransitionLength);
            xml.Number("max_norm_active_fiber_length", muscle.ActiveForceLength.MaxLength);
            xml.Number("shallow_ascending_slope", muscle.ActiveForceLength.ShallowAscendingSlope);
            xml.Number("minimum_value", muscle.ActiveForceLength.MinValue);
        });
        WriteVelocity(muscle.ForceVelocity);
        xml.Group("FiberForceLengthCurve", () =>
        {
            xml.Number("strain_at_zero_force", muscle.FibreForceLength.StrainAtZeroForce);
            xml.Number("strain_at_one_norm_force", muscle.FibreForceLength.StrainAtOneNormForce);
            xml.Number("stiffness_at_low_force", muscle.FibreForceLength.StiffnessAtLowForce);
            xml.Number("stiffness_at_one_norm_force", muscle.FibreForceLength.StiffnessAtOneNormForce);
            xml.Number("curviness", muscle.FibreForceLength.Curviness);
        });
        xml.Group("TendonForceLengthCurve", () =>
        {
            xml.Number("strain_at_one_norm_force", muscle.TendonForceLength.StrainAtOneNormForce);
            xml.Number("stiffness_at_one_norm_force", muscle.TendonForceLength.StiffnessAtOneNormForce);
            xml.Number("norm_force_at_toe_end", muscle.TendonForceLength.NormForceAtToeEnd);
            xml.Number("curviness", muscle.TendonForceLength.Curviness);
        });
    }

    private void WriteVelocity(ForceVelocityShape shape) => xml.Group("ForceVelocityCurve", () =>
    {
        xml.Number("concentric_slope_at_vmax", shape.ConcentricSlopeAtVmax);
        xml.Number("concentric_slope_near_vmax", shape.ConcentricSlopeNearVmax);
        xml.Number("isometric_slope", shape.IsometricSlope);
        xml.Number("eccentric_slope_at_vmax", shape.EccentricSlopeAtVmax);
        xml.Number("eccentric_slope_near_vmax", shape.EccentricSlopeNearVmax);
        xml.Number("max_eccentric_velocity_force_multiplier", shape.MaxEccentricMultiplier);
        xml.Number("concentric_curviness", shape.ConcentricCurviness);
        xml.Number("eccentric_curviness", shape.EccentricCurviness);
    });

    private void WriteThelen(ThelenMuscleSpecification muscle)
    {
        xml.Number("FmaxTendonStrain", muscle.TendonStrainAtMaxForce);
        xml.Number("FmaxMuscleStrain", muscle.FibreStrainAtMaxForce);
        xml.Number("KshapeActive", muscle.ActiveShape);
        xml.Number("KshapePassive", muscle.PassiveShape);
        xml.Number("Af", muscle.ForceVelocityShape);
        xml.Number("Flen", muscle.MaxLengtheningForce);
    }

    private void WriteDeGroote(DeGrooteMuscleSpecification muscle)
    {
        xml.Number("active_force_width_scale", muscle.ActiveForceWidthScale);
        xml.Number("fiber_damping", muscle.FibreDamping);
        xml.Number("passive_fiber_strain_at_one_norm_force", muscle.PassiveStrainAtOneNormForce);
        xml.Number("tendon_strain_at_one_norm_force", muscle.TendonStrainAtOneNormForce);
        xml.Flag("ignore_passive_fiber_force", muscle.IgnoresPassiveForce);
    }

    private void WriteLigament(LigamentSpecification ligament) => xml.Object("Ligament", ligament.Name, () =>
    {
        WritePath(ligament.Path);
        xml.Number("resting_length", ligament.RestingLength);
        xml.Number("pcsa_force", ligament.ForceScale);
        xml.Group("force_length_curve", () => FunctionWriter.Write(xml, ligament.ForceLength));
    });

    private void WriteSpring(PathSpringSpecification spring) => xml.Object("PathSpring", spring.Name, () =>
    {
        WritePath(spring.Path);
        xml.Number("resting_length", spring.RestingLength);
        xml.Number("stiffness", spring.Stiffness);
        xml.Number("dissipation", spring.Dissipation);
    });

    // Soft stops of angles are written in degrees.
    private void WriteLimit(CoordinateLimitSpecification limit) => xml.Object("CoordinateLimitForce", limit.Name, () =>
    {
        double degree = AngleNames.Of(model).Contains(limit.Coordinate) ? Math.PI / 180 : 1;
        xml.Text("coordinate", limit.Coordinate);
        xml.Number("upper_stiffness", limit.UpperStiffness * degree);
        xml.Number("upper_limit", limit.UpperLimit / degree);
        xml.Number("lower_stiffness", limit.LowerStiffness * degree);
        xml.Number("lower_limit", limit.LowerLimit / degree);
        xml.Number("damping", limit.Damping * degree);
        xml.Number("transition", limit.Transition / degree);
    });

    private void WritePath(PathSpecification path) => xml.Object("GeometryPath", "geometrypath", () =>
    {
        xml.Group("PathPointSet", () => xml.Group("objects", () => Each(path.Points, WritePoint)));
        xml.Group("PathWrapSet", () => xml.Group("objects", () => Each(path.Wraps, WriteWrap)));
    });

    private void WritePoint(PathPointSpecification point)
    {
        switch (point)
        {
            case ConditionalPathPointSpecification conditional:
                xml.Object("ConditionalPathPoint", point.Name, () =>
                {
                    xml.Text("socket_parent_frame", OsimWriter.BodyPath(point.Body));
                    xml.Text("socket_coordinate", CoordinatePath(conditional.Coordinate));
                    xml.Vector("location", point.Location);
                    xml.Numbers("range", [conditional.RangeMin, conditional.RangeMax]);
                });
                break;
            case MovingPathPointSpecification moving:
                xml.Object("MovingPathPoint", point.Name, () => WriteMoving(moving));
                break;
            default:
                xml.Object("PathPoint", point.Name, () =>
                {
                    xml.Text("socket_parent_frame", OsimWriter.BodyPath(point.Body));
                    xml.Vector("location", point.Location);
                });
                break;
        }
    }

    private void WriteMoving(MovingPathPointSpecification point)
    {
        xml.Text("socket_parent_frame", frames.PathOf(point));
        foreach ((string axis, MovingComponent component) in new[] { ("x", point.X), ("y", point.Y), ("z", point.Z) })
        {
            if (component.Coordinate is { } coordinate)
            {
                xml.Text($"socket_{axis}_coordinate", CoordinatePath(coordinate));
            }

            xml.Group($"{axis}_location", () => FunctionWriter.Write(xml, component.Function));
        }
    }

    private string CoordinatePath(string coordinate) =>
        _jointOf.TryGetValue(coordinate, out string? joint) ? $"/jointset/{joint}/{coordinate}" : coordinate;

    private void WriteWrap(PathWrapSpecification wrap) => xml.Object("PathWrap", "pathwrap", () =>
    {
        xml.Text("wrap_object", wrap.Surface);
        xml.Text("method", wrap.Method switch { AxialMethod.Midpoint => "midpoint", AxialMethod.Axial => "axial", _ => "hybrid" });
        xml.Text("range", string.Create(CultureInfo.InvariantCulture, $"{wrap.FirstPoint} {wrap.LastPoint}"));
    });
}
