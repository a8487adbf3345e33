using Backline.Biomechanics.Skeleton;
using Backline.Numerics;

namespace Backline.Biomechanics.Statics;

/// <summary>Centre of mass and the loads of gravity, from the frames and mobility columns of a posed model.</summary>
internal static class Gravity
{
    /// <summary>kg, m. Mass and centre of mass of the whole model, in ground.</summary>
    public static Vec3 CentreOfMass(SkeletonTree skeleton, Workspace workspace, out double mass)
    {
        mass = 0;
        Vec3 moment = Vec3.Zero;
        for (int body = 1; body < skeleton.BodyCount; body++)
        {
            mass += skeleton.Mass[body];
            moment += skeleton.Mass[body] * (workspace.BodyToGround[body] * skeleton.CentreOfMass[body]);
        }

        return mass > 0 ? (1 / mass) * moment : Vec3.Zero;
    }

    /// <summary>
    /// The generalised force of gravity on each coordinate: the work of all weights outboard of its joint per unit rate.
    /// Following coordinates are not folded into their leaders.
    /// </summary>
    public static void GeneralisedForces(SkeletonTree skeleton, Vec3 gravity, Workspace workspace, Span<double> destination)
    {
        for (int body = 1; body < skeleton.BodyCount; body++)
        {
            workspace.CarriedMass[body] = skeleton.Mass[body];
            workspace.CarriedMoment[body] = skeleton.Mass[body] * (workspace.BodyToGround[body] * skeleton.CentreOfMass[body]);
        }

        for (int body = skeleton.BodyCount - 1; body > 0; body--)
        {
            int parent = skeleton.Joints[body].Parent;
            workspace.CarriedMass[parent] += workspace.CarriedMass[body];
            workspace.CarriedMoment[parent] += workspace.CarriedMoment[body];
        }

        for (int i = 0; i < skeleton.CoordinateCount; i++)
        {
            int body = skeleton.CarriedBody[i];
            Vec3 weight = workspace.CarriedMass[body] * gravity;
            destination[i] = workspace.Columns[i].Work(weight, Vec3.Cross(workspace.CarriedMoment[body], gravity));
        }

        workspace.CarriedMass[0] = 0;
        workspace.CarriedMoment[0] = Vec3.Zero;
    }

    /// <summary>Adds the generalised forces of a point load.</summary>
    public static void AddPointLoad(
        SkeletonTree skeleton, int body, Vec3 pointInBody, Vec3 forceInGround, Workspace workspace, Span<double> destination)
    {
        Vec3 moment = Vec3.Cross(workspace.BodyToGround[body] * pointInBody, forceInGround);
        for (int carrier = body; carrier > 0; carrier = skeleton.Joints[carrier].Parent)
        {
            ref readonly JointRecord joint = ref skeleton.Joints[carrier];
            for (int i = joint.FirstCoordinate; i < joint.EndCoordinate; i++)
            {
                destination[i] += workspace.Columns[i].Work(forceInGround, moment);
            }
        }
    }

    /// <summary>Fills a row per coordinate with how a point moves per unit rate; zero where the coordinate does not carry it.</summary>
    public static void PointJacobian(SkeletonTree skeleton, int body, Vec3 pointInBody, Workspace workspace, Span<Vec3> destination)
    {
        destination.Clear();
        Vec3 point = workspace.BodyToGround[body] * pointInBody;
        for (int carrier = body; carrier > 0; carrier = skeleton.Joints[carrier].Parent)
        {
            ref readonly JointRecord joint = ref skeleton.Joints[carrier];
            for (int i = joint.FirstCoordinate; i < joint.EndCoordinate; i++)
            {
                destination[i] = workspace.Columns[i].Velocity(point);
            }
        }
    }
}
