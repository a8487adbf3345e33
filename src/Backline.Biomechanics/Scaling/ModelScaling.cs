using Backline.Biomechanics.Functions;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Scaling;

/// <summary>Makes a model of a person out of a generic one.</summary>
/// <remarks>
/// <para>Points, joint frames, wrap surfaces and centres of mass stretch with their bodies; the shifts of a custom joint with
/// its parent, but for a shift that is a coordinate itself. A fibre's optimal length, a tendon's slack length and the resting
/// length of a band change as their whole path does in the reference posture. As OpenSim's ScaleTool does it (OpenSim 4.6, the
/// extendScale methods of Simulation).</para>
/// <para>Departs from it: moments of inertia stretch as those of a body whose matter is stretched, exactly, and not as those of
/// a cylinder. A shift stretches as the line it runs along, whichever way its axis points: OpenSim multiplies it by the sum of the
/// axis' components times the factors (SpatialTransform::scale), which is the same along the joint frame's own axes but turns a
/// shift round whose axis is reversed, and lengthens one along an oblique axis even where nothing is stretched. Factors are taken
/// along the axes of the joint's frame, as OpenSim takes them, however that frame is turned in the parent.</para>
/// </remarks>
public static class ModelScaling
{
    private static readonly Vec3 Unchanged = new(1, 1, 1);

    /// <summary>The model scaled to a person.</summary>
    /// <param name="model">The generic model.</param>
    /// <param name="factors">How the person differs.</param>
    /// <exception cref="ArgumentException">A factor is not above zero, or names no body.</exception>
    /// <exception cref="ModelException">The model cannot be compiled.</exception>
    public static ModelSpecification Scale(ModelSpecification model, ScaleFactors factors)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(factors);
        Check(model, factors);
        ModelSpecification stretched = model with
        {
            Bodies = Weighed(model, factors),
            Joints = [.. model.Joints.Select(joint => Stretch(joint, factors))],
            Wraps = [.. model.Wraps.Select(surface => Stretch(surface, Of(factors, surface.Body)))],
            Markers = [.. model.Markers.Select(marker => marker with { Location = Vec3.Scale(marker.Location, Of(factors, marker.Body)) })],
            Muscles = [.. model.Muscles.Select(muscle => muscle with { Path = Stretch(muscle.Path, factors) })],
            Ligaments = [.. model.Ligaments.Select(ligament => ligament with { Path = Stretch(ligament.Path, factors) })],
            PathSprings = [.. model.PathSprings.Select(spring => spring with { Path = Stretch(spring.Path, factors) })],
        };
        return WithPathLengths(model, stretched, factors.Wrapping);
    }

    private static void Check(ModelSpecification model, ScaleFactors factors)
    {
        foreach ((string body, Vec3 factor) in factors.Bodies)
        {
            if (model.Bodies.All(one => one.Name != body))
            {
                throw new ArgumentException($"Model '{model.Name}' has no body '{body}'{NearestName.Hint(body, model.Bodies.Select(one => one.Name))}.", nameof(factors));
            }

            if (!(factor.X > 0 && factor.Y > 0 && factor.Z > 0) || !factor.IsFinite)
            {
                throw new ArgumentException($"Factors must be above 0, but those of '{body}' are {factor}.", nameof(factors));
            }
        }

        if (factors.TotalMass is { } mass && !(mass > 0 && double.IsFinite(mass)))
        {
            throw new ArgumentException($"Total mass must be above 0, in kilograms, but it is {mass}.", nameof(factors));
        }
    }

    private static Vec3 Of(ScaleFactors factors, string body) => factors.Bodies.GetValueOrDefault(body, Unchanged);

    private static BodySpecification[] Weighed(ModelSpecification model, ScaleFactors factors)
    {
        bool byVolume = factors.TotalMass is null || !factors.KeepsMassShares;
        BodySpecification[] bodies = [.. model.Bodies.Select(body => Stretch(body, Of(factors, body.Name), byVolume))];
        double sum = bodies.Sum(body => body.Mass);
        double share = factors.TotalMass is { } total && sum > 0 ? total / sum : 1;
        return [.. bodies.Select(body => body with
        {
            Mass = share * body.Mass,
            InertiaMoments = share * body.InertiaMoments,
            InertiaProducts = share * body.InertiaProducts,
        })];
    }

    // With the second moments of mass S, the moments of inertia are sums of two of them: Ixx = Syy + Szz. Stretching matter along x
    // by a multiplies Sxx by a² and Sxy by a b.
    private static BodySpecification Stretch(BodySpecification body, Vec3 factor, bool byVolume)
    {
        double mass = byVolume ? factor.X * factor.Y * factor.Z : 1;
        Vec3 i = body.InertiaMoments;
        double sxx = (i.Y + i.Z - i.X) / 2 * factor.X * factor.X;
        double syy = (i.Z + i.X - i.Y) / 2 * factor.Y * factor.Y;
        double szz = (i.X + i.Y - i.Z) / 2 * factor.Z * factor.Z;
        Vec3 pairs = new(factor.X * factor.Y, factor.X * factor.Z, factor.Y * factor.Z);
        return body with
        {
            Mass = mass * body.Mass,
            CentreOfMass = Vec3.Scale(body.CentreOfMass, factor),
            InertiaMoments = mass * new Vec3(syy + szz, szz + sxx, sxx + syy),
            InertiaProducts = mass * Vec3.Scale(body.InertiaProducts, pairs),
        };
    }

    private static JointSpecification Stretch(JointSpecification joint, ScaleFactors factors)
    {
        Vec3 parent = Of(factors, joint.Parent);
        return joint with
        {
            ParentOffset = joint.ParentOffset with { Translation = Vec3.Scale(joint.ParentOffset.Translation, parent) },
            ChildOffset = joint.ChildOffset with { Translation = Vec3.Scale(joint.ChildOffset.Translation, Of(factors, joint.Child)) },
            Axes = [.. joint.Axes.Select((axis, i) => i < 3 ? axis : Stretch(axis, parent))],
            EllipsoidRadii = Vec3.Scale(joint.EllipsoidRadii, parent),
        };
    }

    private static TransformAxis Stretch(TransformAxis axis, Vec3 factor)
    {
        if (axis.Function is LinearFunction { Slope: 1, Intercept: 0 } || factor == Unchanged)
        {
            return axis;
        }

        // A shift d along the unit vector u becomes d times the stretched vector, which has a length and a direction.
        Vec3 direction = axis.Axis.Direction();
        var along = Vec3.Scale(direction, factor);
        bool isTurned = Vec3.Cross(direction, along) != Vec3.Zero;
        return axis with { Axis = isTurned ? along.Direction() : axis.Axis, Function = Times(axis.Function, along.Norm) };
    }

    private static ScaledFunction Times(FunctionSpecification function, double factor) => function is ScaledFunction scaled
        ? scaled with { Factor = scaled.Factor * factor }
        : new ScaledFunction { Factor = factor, Function = function, Place = function.Place };

    private static WrapSpecification Stretch(WrapSpecification surface, Vec3 factor)
    {
        var turn = Rotation.FromBodyFixedXyz(surface.Pose.Orientation);
        double x = Vec3.Scale(turn.X, factor).Norm;
        double y = Vec3.Scale(turn.Y, factor).Norm;
        double z = Vec3.Scale(turn.Z, factor).Norm;
        double across = (x + y) / 2;
        double mean = (factor.X + factor.Y + factor.Z) / 3;
        Vec3 stretch = surface.Shape switch
        {
            WrapShape.Cylinder => new(across, across, z),
            WrapShape.Sphere => new(mean, mean, mean),
            WrapShape.Ellipsoid => new(x, y, z),
            _ => new(across, across, 1),
        };
        return surface with
        {
            Dimensions = Vec3.Scale(surface.Dimensions, stretch),
            Pose = surface.Pose with { Translation = Vec3.Scale(surface.Pose.Translation, factor) },
        };
    }

    private static PathSpecification Stretch(PathSpecification path, ScaleFactors factors) =>
        path with { Points = [.. path.Points.Select(point => Stretch(point, Of(factors, point.Body)))] };

    private static PathPointSpecification Stretch(PathPointSpecification point, Vec3 factor)
    {
        if (point is not MovingPathPointSpecification moving || factor == Unchanged)
        {
            return point with { Location = Vec3.Scale(point.Location, factor) };
        }

        return moving with
        {
            Frame = moving.Frame with { Translation = Vec3.Scale(moving.Frame.Translation, factor) },
            X = moving.X with { Function = Times(moving.X.Function, factor.X) },
            Y = moving.Y with { Function = Times(moving.Y.Function, factor.Y) },
            Z = moving.Z with { Function = Times(moving.Z.Function, factor.Z) },
        };
    }

    private static ModelSpecification WithPathLengths(ModelSpecification before, ModelSpecification after, WrappingMethod wrapping)
    {
        double[] old = Lengths(before, wrapping);
        double[] stretched = Lengths(after, wrapping);
        int ligaments = before.Muscles.Count;
        int springs = ligaments + before.Ligaments.Count;
        double Ratio(int path) => old[path] > 0 ? stretched[path] / old[path] : 1;
        return after with
        {
            Muscles = [.. after.Muscles.Select((muscle, i) => muscle with
            {
                OptimalFibreLength = Ratio(i) * muscle.OptimalFibreLength,
                TendonSlackLength = Ratio(i) * muscle.TendonSlackLength,
            })],
            Ligaments = [.. after.Ligaments.Select((ligament, i) => ligament with { RestingLength = Ratio(ligaments + i) * ligament.RestingLength })],
            PathSprings = [.. after.PathSprings.Select((spring, i) => spring with { RestingLength = Ratio(springs + i) * spring.RestingLength })],
        };
    }

    private static double[] Lengths(ModelSpecification specification, WrappingMethod wrapping)
    {
        Model model = specification.Compile();
        Workspace workspace = model.NewWorkspace();
        workspace.Pose(model.NewState());
        workspace.LayPaths(wrapping);
        return [.. workspace.Length];
    }
}
