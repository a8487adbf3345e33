using System.Globalization;
using System.Text;
using System.Xml;
using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;

namespace Backline.OpenSim.Writing;

/// <summary>Writes a model in the layout of OpenSim 4.0, part by part.</summary>
internal sealed class OsimWriter
{
    private const int Version = 40000;

    private readonly OsimXml _xml;
    private readonly ModelSpecification _model;
    private readonly MovingFrames _movingFrames;
    private readonly FreeNames _jointParts = new();

    private OsimWriter(OsimXml xml, ModelSpecification model)
    {
        _xml = xml;
        _model = model;
        _movingFrames = new(model);
    }

    /// <summary>Writes the model.</summary>
    public static void Write(ModelSpecification model, Stream stream)
    {
        XmlWriterSettings settings = new() { Indent = true, IndentChars = "\t", Encoding = new UTF8Encoding(false), NewLineChars = "\n" };
        using var writer = XmlWriter.Create(stream, settings);
        OsimXml xml = new(writer);
        writer.WriteStartDocument();
        writer.WriteStartElement("OpenSimDocument");
        writer.WriteAttributeString("Version", Version.ToString(CultureInfo.InvariantCulture));
        xml.Object("Model", model.Name, new OsimWriter(xml, model).WriteModel);
        writer.WriteEndElement();
        writer.WriteEndDocument();
    }

    private void WriteModel()
    {
        _xml.Vector("gravity", _model.Gravity);
        _xml.Object("Ground", ModelSpecification.GroundName, () => WriteParts(ModelSpecification.GroundName));
        _xml.Set("BodySet", _model.Bodies, WriteBody);
        _xml.Set("JointSet", _model.Joints, WriteJoint);
        _xml.Set("ConstraintSet", _model.Couplers, WriteCoupler);
        new ForceWriter(_xml, _model, _movingFrames).Write();
        _xml.Set("MarkerSet", _model.Markers, WriteMarker);
    }

    private void WriteBody(BodySpecification body) => _xml.Object("Body", body.Name, () =>
    {
        WriteParts(body.Name);
        _xml.Number("mass", body.Mass);
        _xml.Vector("mass_center", body.CentreOfMass);
        _xml.Numbers("inertia", [
            body.InertiaMoments.X, body.InertiaMoments.Y, body.InertiaMoments.Z, body.InertiaProducts.X, body.InertiaProducts.Y, body.InertiaProducts.Z]);
    });

    // What a body and the ground hold alike.
    private void WriteParts(string body)
    {
        WriteMovingFrames(body);
        WriteSurfaces(body);
    }

    private void WriteMovingFrames(string body)
    {
        (string Name, FrameOffset Offset)[] frames = [.. _movingFrames.Of(body)];
        if (frames.Length > 0)
        {
            _xml.Group("components", () => Array.ForEach(frames, frame => WriteFrame(frame.Name, body, frame.Offset)));
        }
    }

    private void WriteSurfaces(string body)
    {
        WrapSpecification[] surfaces = [.. _model.Wraps.Where(surface => surface.Body == body)];
        if (surfaces.Length > 0)
        {
            _xml.Set("WrapObjectSet", surfaces, WriteSurface);
        }
    }

    private void WriteSurface(WrapSpecification surface) => _xml.Object($"Wrap{surface.Shape}", surface.Name, () =>
    {
        _xml.Flag("active", surface.IsActive);
        _xml.Vector("xyz_body_rotation", surface.Pose.Orientation);
        _xml.Vector("translation", surface.Pose.Translation);
        _xml.Text("quadrant", QuadrantName(surface.Quadrant));
        switch (surface.Shape)
        {
            case WrapShape.Cylinder:
                _xml.Number("radius", surface.Dimensions.X);
                _xml.Number("length", surface.Dimensions.Z);
                break;
            case WrapShape.Sphere:
                _xml.Number("radius", surface.Dimensions.X);
                break;
            case WrapShape.Ellipsoid:
                _xml.Vector("dimensions", surface.Dimensions);
                break;
            default:
                _xml.Number("inner_radius", surface.Dimensions.X);
                _xml.Number("outer_radius", surface.Dimensions.Y);
                break;
        }
    });

    private static string QuadrantName(Quadrant quadrant) => quadrant switch
    {
        Quadrant.PositiveX => "x",
        Quadrant.NegativeX => "-x",
        Quadrant.PositiveY => "y",
        Quadrant.NegativeY => "-y",
        Quadrant.PositiveZ => "z",
        Quadrant.NegativeZ => "-z",
        _ => "all",
    };

    private void WriteJoint(JointSpecification joint) => _xml.Object($"{joint.Kind}Joint", joint.Name, () =>
    {
        // The frames of joints of one name must not share a name, nor bear that of a coordinate beside them.
        foreach (CoordinateSpecification coordinate in joint.Coordinates)
        {
            _jointParts.Reserve(joint.Name, coordinate.Name);
        }

        string parentFrame = _jointParts.Take(joint.Name, $"{joint.Parent}_offset");
        string childFrame = _jointParts.Take(joint.Name, $"{joint.Child}_offset");
        _xml.Text("socket_parent_frame", parentFrame);
        _xml.Text("socket_child_frame", childFrame);
        _xml.Group("coordinates", () =>
        {
            foreach (CoordinateSpecification coordinate in joint.Coordinates)
            {
                WriteCoordinate(coordinate);
            }
        });
        _xml.Group("frames", () =>
        {
            WriteFrame(parentFrame, joint.Parent, joint.ParentOffset);
            WriteFrame(childFrame, joint.Child, joint.ChildOffset);
        });
        if (joint.Kind == JointKind.Custom)
        {
            WriteAxes(joint);
        }
        else if (joint.Kind == JointKind.Ellipsoid)
        {
            _xml.Vector("radii_x_y_z", joint.EllipsoidRadii);
        }
    });

    private void WriteCoordinate(CoordinateSpecification coordinate) => _xml.Object("Coordinate", coordinate.Name, () =>
    {
        _xml.Number("default_value", coordinate.DefaultValue);
        _xml.Numbers("range", [coordinate.RangeMin, coordinate.RangeMax]);
        _xml.Flag("clamped", coordinate.IsClamped);
        _xml.Flag("locked", coordinate.IsLocked);
    });

    private void WriteFrame(string name, string body, FrameOffset offset) => _xml.Object("PhysicalOffsetFrame", name, () =>
    {
        _xml.Text("socket_parent", BodyPath(body));
        _xml.Vector("translation", offset.Translation);
        _xml.Vector("orientation", offset.Orientation);
    });

    /// <summary>The path of a body or of the ground.</summary>
    internal static string BodyPath(string body) => body == ModelSpecification.GroundName ? "/ground" : $"/bodyset/{body}";

    private void WriteAxes(JointSpecification joint) => _xml.Object("SpatialTransform", "", () =>
    {
        for (int i = 0; i < joint.Axes.Count; i++)
        {
            TransformAxis axis = joint.Axes[i];
            string name = string.Create(CultureInfo.InvariantCulture, $"{(i < 3 ? "rotation" : "translation")}{(i % 3) + 1}");
            _xml.Object("TransformAxis", name, () =>
            {
                _xml.Text("coordinates", axis.Coordinate ?? "");
                _xml.Vector("axis", axis.Axis);
                FunctionWriter.Write(_xml, axis.Function);
            });
        }
    });

    private void WriteCoupler(CouplerSpecification coupler) => _xml.Object("CoordinateCouplerConstraint", coupler.Name, () =>
    {
        _xml.Flag("isEnforced", coupler.IsEnforced);
        _xml.Group("coupled_coordinates_function", () => FunctionWriter.Write(_xml, coupler.Function));
        _xml.Text("independent_coordinate_names", coupler.Independent);
        _xml.Text("dependent_coordinate_name", coupler.Dependent);
        _xml.Number("scale_factor", coupler.ScaleFactor);
    });

    private void WriteMarker(MarkerSpecification marker) => _xml.Object("Marker", marker.Name, () =>
    {
        _xml.Text("socket_parent_frame", BodyPath(marker.Body));
        _xml.Vector("location", marker.Location);
    });
}
