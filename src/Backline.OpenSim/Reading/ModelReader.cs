using System.Globalization;
using Backline.Biomechanics;
using Backline.Biomechanics.Ligaments;
using Backline.Biomechanics.Skeleton;

namespace Backline.OpenSim.Reading;

/// <summary>Reads a model from its XML, part by part; notes everything that is wrong.</summary>
internal sealed class ModelReader
{
    private readonly OsimNode _model;
    private readonly FrameTable _frames = new();
    private readonly IgnoredTally _ignored = new();
    private readonly AddedParts _added;

    private ModelReader(OsimNode model)
    {
        _model = model;
        _added = new(model, _ignored);
    }

    /// <summary>Sets of a model that are not used.</summary>
    public static string[] UnusedSets { get; } = ["ControllerSet", "ContactGeometrySet", "ProbeSet", "AnalysisSet"];

    /// <summary>The model, or <see langword="null"/> and problems noted.</summary>
    public static OsimModel? Read(OsimReading reading)
    {
        OsimModel? read = Read(reading, new OsimNode(reading.Root, "", reading));
        Misspellings.Note(reading);
        return read;
    }

    private static OsimModel? Read(OsimReading reading, OsimNode document)
    {
        document.MayHold("Model", "defaults");
        if (document.Kind != "OpenSimDocument")
        {
            document.Fault($"is a <{document.Kind}>; an <OpenSimDocument> was expected");
            return null;
        }

        string text = (string?)reading.Root.Attribute("Version") ?? "";
        int version = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
        if (ExpectedInsteadOf(version) is { } expected)
        {
            document.Fault($"has the version '{text}'; {expected}");
            return null;
        }

        if (PartsElsewhere.Note(reading))
        {
            return null;
        }

        reading.Version = version;
        TrialLayout.Settle(reading.Root, version);
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
        < FileVersions.Oldest => $"{FileVersions.Oldest} or later was expected (open and save it with a newer OpenSim)",
        >= FileVersions.FirstUnknown => $"one below {FileVersions.FirstUnknown} was expected (OpenSim 4 or older)",
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
            yield return (joint, _model.Version <= FileVersions.LastTrial ? joint.Text("child_body") : null);
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
        foreach (string set in UnusedSets)
        {
            _ignored.Add(set, _model.Child(set)?.IsElsewhere == true ? 1 : 0);
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

        IEnumerable<OsimNode> frames = Parts("BodySet").Concat(_frames.Offsets);
        foreach (OsimNode frame in Ground() is { } ground ? frames.Prepend(ground) : frames)
        {
            _ignored.Add("Geometry", MeshesOf(frame));
        }
    }

    private static int MeshesOf(OsimNode frame) =>
        frame.Child("attached_geometry")?.Children.Count() ?? frame.Child("VisibleObject")?.Child("GeometrySet")?.Objects("objects").Count() ?? 0;

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
