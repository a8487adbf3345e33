using Backline.Biomechanics;
using Backline.Biomechanics.Functions;
using Backline.Biomechanics.Skeleton;
using Backline.Numerics;

namespace Backline.OpenSim.Reading;

/// <summary>Reads bodies, joints, couplers and markers.</summary>
internal sealed class SkeletonReader(FrameTable frames, IgnoredTally ignored)
{
    private static readonly string[] AxisNames = ["rotation1", "rotation2", "rotation3", "translation1", "translation2", "translation3"];

    /// <summary>The kinds of joints.</summary>
    public static string[] JointKinds { get; } = [.. Enum.GetNames<JointKind>().Select(kind => $"{kind}Joint")];

    // OpenSim's own axes where a custom joint leaves one out.
    private static readonly Vec3[] AxisDefaults = [Vec3.UnitX, Vec3.UnitY, Vec3.UnitZ, Vec3.UnitX, Vec3.UnitY, Vec3.UnitZ];

    /// <summary>A body.</summary>
    public static BodySpecification ReadBody(OsimNode body)
    {
        (Vec3 moments, Vec3 products) = ReadInertia(body);
        return new()
        {
            Name = body.Name,
            Mass = body.Number("mass", 0),
            CentreOfMass = body.Vector("mass_center", Vec3.Zero),
            InertiaMoments = moments,
            InertiaProducts = products,
            Place = body.Place,
        };
    }

    /// <summary>A joint; <see langword="null"/> when its kind is not known, which is noted.</summary>
    /// <param name="joint">The joint's element.</param>
    /// <param name="child">The body it carries, where it names none by a socket, as before version 4; otherwise <see langword="null"/>.</param>
    public JointSpecification? ReadJoint(OsimNode joint, string? child)
    {
        joint.NoteJoint();
        if (Kind(joint) is not { } kind)
        {
            return null;
        }

        if (joint.Flag("reverse", false))
        {
            joint.Fault("reverse", "is true; reversed joints are not known (open and save the file with OpenSim 4)");
        }

        (string parent, FrameOffset parentOffset) = child is null
            ? ReadSocket(joint, "socket_parent_frame")
            : ReadSeat(joint, "parent_body", joint.Required("parent_body"), "location_in_parent", "orientation_in_parent");
        (string carried, FrameOffset childOffset) = child is null
            ? ReadSocket(joint, "socket_child_frame")
            : ReadSeat(joint, "child_body", child, "location", "orientation");
        return new()
        {
            Name = joint.Name,
            Kind = kind,
            Parent = parent,
            ParentOffset = parentOffset,
            Child = carried,
            ChildOffset = childOffset,
            Coordinates = [.. CoordinateNodes(joint).Select(ReadCoordinate)],
            Axes = kind == JointKind.Custom ? [.. ReadAxes(joint)] : [],
            EllipsoidRadii = kind == JointKind.Ellipsoid ? joint.Vector("radii_x_y_z", Vec3.Zero) : Vec3.Zero,
            Place = joint.Place,
        };
    }

    /// <summary>A coupler; <see langword="null"/> for other constraints, which are noted when they are in force.</summary>
    public CouplerSpecification? ReadConstraint(OsimNode constraint)
    {
        bool isEnforced = constraint.Flag("isEnforced", !constraint.IsDisabled);
        if (constraint.Kind != "CoordinateCouplerConstraint")
        {
            if (isEnforced)
            {
                constraint.Fault(
                    $"is a {constraint.Kind} in force; of constraints only CoordinateCouplerConstraint is known{NearestName.SlipHint(constraint.Kind, ["CoordinateCouplerConstraint"])}");
            }

            ignored.Add(constraint.Kind);
            return null;
        }

        // It stays in the model, to be written again as it was.
        ignored.Add(constraint.Kind, isEnforced ? 0 : 1);
        string[] leaders = constraint.Words("independent_coordinate_names");
        if (leaders.Length != 1)
        {
            constraint.Fault("independent_coordinate_names", $"names {leaders.Length} coordinates; one was expected");
        }

        return new()
        {
            Name = constraint.Name,
            Independent = leaders.FirstOrDefault() ?? "",
            Dependent = constraint.Required("dependent_coordinate_name"),
            Function = FunctionReader.Read(constraint, "coupled_coordinates_function"),
            ScaleFactor = constraint.Number("scale_factor", 1),
            IsEnforced = isEnforced,
            Place = constraint.Place,
        };
    }

    /// <summary>A marker.</summary>
    public MarkerSpecification ReadMarker(OsimNode marker)
    {
        string frame = marker.Required("socket_parent_frame", "body");
        (string body, FrameOffset offset) = frames.Resolve(marker, marker.FirstPresent("socket_parent_frame", "body"), frame, marker.OwnerPath);
        return new()
        {
            Name = marker.Name,
            Body = body,
            Location = offset.ToTransform() * marker.Vector("location", Vec3.Zero),
            Place = marker.Place,
        };
    }

    private static (Vec3 Moments, Vec3 Products) ReadInertia(OsimNode body)
    {
        double[] all = body.Numbers("inertia");
        if (all.Length == 6)
        {
            return (new(all[0], all[1], all[2]), new(all[3], all[4], all[5]));
        }

        if (all.Length != 0)
        {
            body.Fault("inertia", $"has {all.Length} numbers; six were expected");
        }

        return (
            new(body.Number("inertia_xx", 0), body.Number("inertia_yy", 0), body.Number("inertia_zz", 0)),
            new(body.Number("inertia_xy", 0), body.Number("inertia_xz", 0), body.Number("inertia_yz", 0)));
    }

    private static JointKind? Kind(OsimNode joint)
    {
        switch (joint.Kind)
        {
            case "PinJoint":
                return JointKind.Pin;
            case "SliderJoint":
                return JointKind.Slider;
            case "UniversalJoint":
                return JointKind.Universal;
            case "BallJoint":
                return JointKind.Ball;
            case "GimbalJoint":
                return JointKind.Gimbal;
            case "PlanarJoint":
                return JointKind.Planar;
            case "EllipsoidJoint":
                return JointKind.Ellipsoid;
            case "WeldJoint":
                return JointKind.Weld;
            case "FreeJoint":
                return JointKind.Free;
            case "CustomJoint":
                return JointKind.Custom;
            default:
                joint.FaultKind("joint", JointKinds);
                return null;
        }
    }

    private (string Body, FrameOffset Offset) ReadSocket(OsimNode joint, string socket) =>
        frames.Resolve(joint, socket, joint.Required(socket), joint.Place.Path);

    // Before joints had frames they said themselves where they sit in what they hang on: a body, from the trials on also a frame.
    private (string Body, FrameOffset Offset) ReadSeat(OsimNode joint, string property, string name, string location, string orientation)
    {
        FrameOffset seat = new(joint.Point(location, Vec3.Zero), joint.Vector(orientation, Vec3.Zero));
        if (joint.Version < FileVersions.FirstTrial)
        {
            return (name, seat);
        }

        (string body, FrameOffset offset) = frames.Resolve(joint, property, name, joint.Place.Path);
        return (body, FrameTable.Within(offset, seat));
    }

    private static IEnumerable<OsimNode> CoordinateNodes(OsimNode joint) =>
        joint.Objects("coordinates").Concat(joint.Objects("CoordinateSet")).Where(node => node.IsKind("Coordinate"));

    private static CoordinateSpecification ReadCoordinate(OsimNode coordinate)
    {
        double[] range = coordinate.Numbers("range");
        if (range.Length is not (0 or 2))
        {
            coordinate.Fault("range", $"has {range.Length} numbers; two were expected");
        }

        // OpenSim would hold it at the function's value, whatever a posture says; without a function it leaves it free.
        if (coordinate.Flag("prescribed", false) && coordinate.Child("prescribed_function")?.Children.Any() == true)
        {
            coordinate.Fault("prescribed", "is true; coordinates that a function drives are not known (set it to false and give the values as postures)");
        }

        bool hasRange = range.Length == 2;
        return new()
        {
            Name = coordinate.Name,
            DefaultValue = coordinate.Number("default_value", 0),
            RangeMin = hasRange ? range[0] : -10,
            RangeMax = hasRange ? range[1] : 10,
            IsLocked = coordinate.Flag("locked", false),
            IsClamped = coordinate.Flag("clamped", false),
            Place = coordinate.Place,
        };
    }

    private static IEnumerable<TransformAxis> ReadAxes(OsimNode joint)
    {
        if (joint.Child("SpatialTransform") is not { } transform)
        {
            joint.Fault("has no SpatialTransform; one was expected in a CustomJoint");
            yield break;
        }

        foreach (OsimNode axis in transform.Children.Where(child => child.Kind == "TransformAxis" && !AxisNames.Contains(child.Name)))
        {
            axis.Fault($"is an axis named '{axis.Name}'; rotation1 to translation3 was expected{NearestName.SlipHint(axis.Name, AxisNames)}");
        }

        foreach (OsimNode axis in transform.Children.Where(child => child.Kind == "TransformAxis").GroupBy(child => child.Name).SelectMany(same => same.Skip(1)))
        {
            axis.Fault($"is an axis named '{axis.Name}', as one before it is; names that differ were expected");
        }

        for (int i = 0; i < AxisNames.Length; i++)
        {
            OsimNode? axis = transform.Children.FirstOrDefault(child => child.Name == AxisNames[i]);
            yield return axis is null ? new() { Axis = AxisDefaults[i], Function = new ConstantFunction(), Place = transform.Place } : ReadAxis(axis, AxisDefaults[i]);
        }
    }

    private static TransformAxis ReadAxis(OsimNode axis, Vec3 fallback)
    {
        string[] coordinates = axis.Words("coordinates");
        if (coordinates.Length == 0)
        {
            coordinates = axis.Words("coordinate");
        }

        if (coordinates.Length > 1)
        {
            axis.Fault("coordinates", $"names {coordinates.Length} coordinates; one at most was expected");
        }

        OsimNode? function = axis.Child("function") ?? FunctionReader.Inside(axis);
        return new()
        {
            Axis = axis.Vector("axis", fallback),
            Coordinate = coordinates.FirstOrDefault(),
            Function = function is null ? Missing(coordinates) : FunctionReader.ReadInside(function),
            Place = axis.Place,
        };
    }

    // Without a function an axis follows its coordinate, or stays where it has none.
    private static FunctionSpecification Missing(string[] coordinates) =>
        coordinates.Length == 0 ? new ConstantFunction() : new LinearFunction();
}
