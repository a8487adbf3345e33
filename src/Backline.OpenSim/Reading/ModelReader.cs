using System.Globalization;
using System.Xml.Linq;
using Backline.Biomechanics;
using Backline.Biomechanics.Ligaments;
using Backline.Biomechanics.Skeleton;

namespace Backline.OpenSim.Reading;

/// <summary>Reads a model from its XML, part by part; notes everything that is wrong.</summary>
internal sealed class ModelReader
{
    // Before version 2.4 the layout was another one.
    private const int OldestVersion = 20300;

    // Of version 5 nobody knows yet what its elements mean; a later version 4 keeps the layout of 4.
    private const int FirstUnknownVersion = 50000;

    private readonly OsimNode _model;
    private readonly FrameTable _frames = new();
    private readonly IgnoredTally _ignored = new();
    private readonly AddedParts _added;

    private ModelReader(OsimNode model)
    {
        _model = model;
        _added = new(model, _ignored);
    }

    /// <summary>The model, or <see langword="null"/> and problems noted.</summary>
    public static OsimModel? Read(OsimReading reading)
    {
        OsimModel? read = Read(reading.Root, new OsimNode(reading.Root, "", reading));
        Misspellings.Note(reading);
        return read;
    }

    private static OsimModel? Read(XElement root, OsimNode document)
    {
        document.MayHold("Model", "defaults");
        if (document.Kind != "OpenSimDocument")
        {
            document.Fault($"is a <{document.Kind}>; an <OpenSimDocument> was expected");
            return null;
        }

        string text = (string?)root.Attribute("Version") ?? "";
        int version = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
        if (ExpectedInsteadOf(version) is { } expected)
        {
            document.Fault($"has the version '{text}'; {expected}");
            return null;
        }

        TrialLayout.Settle(root, version);
        if (document.Children.FirstOrDefault(child => child.Kind == "Model") is not { } model)
        {
            document.Fault("holds no <Model>; one was expected");
            return null;
        }

        return new ModelReader(model).Read(version);
    }

    // Nothing where a version is known.
    private static string? ExpectedInsteadOf(int version) => version switch
    {
        < OldestVersion => $"{OldestVersion} or later was expected (open and save it with a newer OpenSim)",
        >= FirstUnknownVersion => $"one below {FirstUnknownVersion} was expected (OpenSim 4 or older)",
        _ => null,
    };

    private OsimModel Read(int version)
    {
        UnitCheck.Check(_model);
        OsimNode[] bodies = [.. Parts("BodySet").Where(IsBody)];
        GatherFrames(bodies);
        SkeletonReader skeleton = new(_frames, _ignored);
        ForceReader forces = new(_frames, _ignored);
        forces.Read(Parts("ForceSet"));
        ModelSpecification specification = new()
        {
            Name = _model.Name.Length > 0 ? _model.Name : "model",
            Gravity = _model.Vector("gravity", new(0, -9.80665, 0)),
            Bodies = [.. bodies.Where(body => body.Name != ModelSpecification.GroundName).Select(SkeletonReader.ReadBody)],
            Joints = [.. JointNodes(bodies).Select(pair => skeleton.ReadJoint(pair.Joint, pair.Child)).OfType<JointSpecification>()],
            Couplers = [.. Parts("ConstraintSet").Select(skeleton.ReadConstraint).OfType<CouplerSpecification>()],
            Wraps = [.. WrapOwners(bodies).SelectMany(owner => WrapReader.Read(owner.Node, owner.Body, owner.Offset))],
            Muscles = forces.Muscles,
            Ligaments = forces.Ligaments,
            PathSprings = forces.PathSprings,
            CoordinateLimits = forces.CoordinateLimits,
            Markers = [.. Parts("MarkerSet").Where(marker => marker.IsKind("Marker")).Select(skeleton.ReadMarker)],
        };
        TallySets();
        return new(InRadians(specification), version, _ignored.Counts) { IdleForces = forces.Idle };
    }

    // The parts of a set, and those that stand among components instead.
    private IEnumerable<OsimNode> Parts(string set) => _model.Objects(set).Concat(_added.Of(set));

    private bool IsBody(OsimNode node)
    {
        if (node.Kind == "Body")
        {
            return true;
        }

        node.Fault($"is a {node.Kind}; a Body was expected in the BodySet{NearestName.SlipHint(node.Kind, ["Body"])}");
        return false;
    }

    private void GatherFrames(OsimNode[] bodies)
    {
        foreach (OsimNode body in bodies)
        {
            _frames.AddBody(body);
        }

        Ground()?.MayHold("components");
        foreach (OsimNode frame in _added.Of(AddedParts.Frames))
        {
            _frames.AddOffset(frame, frame.OwnerPath);
        }

        foreach (OsimNode joint in Parts("JointSet"))
        {
            _frames.AddOffsets(joint);
        }
    }

    private OsimNode? Ground() => _model.Child("Ground");

    // In version 4 joints stand in their own set, where those of the first trials name the body they carry; before, each stood in it.
    private IEnumerable<(OsimNode Joint, string? Child)> JointNodes(OsimNode[] bodies)
    {
        foreach (OsimNode joint in Parts("JointSet"))
        {
            yield return (joint, joint.Text("child_body"));
        }

        foreach (OsimNode body in bodies)
        {
            if (body.Child("Joint")?.Children.FirstOrDefault() is { } joint)
            {
                yield return (joint, body.Name);
            }
        }
    }

    private IEnumerable<(OsimNode Node, string Body, FrameOffset Offset)> WrapOwners(OsimNode[] bodies)
    {
        IEnumerable<(OsimNode, string, FrameOffset)> owners = bodies.Select(body => (body, body.Name, default(FrameOffset)));
        owners = owners.Concat(_frames.OffsetsWith("WrapObjectSet"));
        return Ground() is { } ground ? owners.Prepend((ground, ModelSpecification.GroundName, default)) : owners;
    }

    private void TallySets()
    {
        foreach (string set in new[] { "ControllerSet", "ContactGeometrySet", "ProbeSet" })
        {
            foreach (OsimNode node in _model.Objects(set))
            {
                _ignored.Add(node.Kind);
            }
        }

        // Frames of other kinds; where something hangs on one, that was told.
        foreach (OsimNode frame in _frames.Offsets.Where(frame => frame.Kind != FrameTable.OffsetKind))
        {
            _ignored.Add(frame.Kind);
        }

        foreach (OsimNode body in Parts("BodySet"))
        {
            int meshes = body.Child("attached_geometry")?.Children.Count() ?? body.Child("VisibleObject")?.Child("GeometrySet")?.Objects("objects").Count() ?? 0;
            _ignored.Add("Geometry", meshes);
        }
    }

    // Soft stops of angles are written in degrees.
    private static ModelSpecification InRadians(ModelSpecification specification)
    {
        HashSet<string> angles = AngleNames.Of(specification);
        return specification with
        {
            CoordinateLimits = [.. specification.CoordinateLimits.Select(limit => angles.Contains(limit.Coordinate) ? InRadians(limit) : limit)],
        };
    }

    private static CoordinateLimitSpecification InRadians(CoordinateLimitSpecification limit)
    {
        const double Degree = Math.PI / 180;
        return limit with
        {
            UpperLimit = limit.UpperLimit * Degree,
            LowerLimit = limit.LowerLimit * Degree,
            Transition = limit.Transition * Degree,
            UpperStiffness = limit.UpperStiffness / Degree,
            LowerStiffness = limit.LowerStiffness / Degree,
            Damping = limit.Damping / Degree,
        };
    }
}
