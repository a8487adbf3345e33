using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.OpenSim;
using Backline.Web.Features.Anatomy;

namespace Backline.Web.Features.Models;

/// <summary>A model a person looks at, and the posture it is in.</summary>
public sealed class LoadedModel
{
    // m, or 1 for a coordinate in metres: what rounding leaves of no arm lies far below.
    private const double LeastArm = 1e-6;
    private const int PosturesLookedAt = 12;
    private readonly ModelState _state;
    private readonly bool[] _areOff;   // bands switched off in the file    (bandCount)
    private HashSet<int>[]? _movers;   // coordinates    (muscleCount)

    private LoadedModel(OsimModel file, Model model, string fileName)
    {
        File = file;
        FileName = fileName;
        Model = model;
        _state = model.NewState();
        _areOff = PathShapes.AreOff(model.Specification);
        Workspace = model.NewWorkspace();
        Coordinates = [.. MovableCoordinates(model)];
        Shades = new double[model.MuscleNames.Count + model.BandNames.Count];
        Update();
    }

    /// <summary>What the file holds.</summary>
    public OsimModel File { get; }

    /// <summary>The file's name.</summary>
    public string FileName { get; }

    /// <summary>The model.</summary>
    public Model Model { get; }

    /// <summary>Its workspace, always in the posture as set.</summary>
    public Workspace Workspace { get; }

    /// <summary>The coordinates a person can move: followers go with their leaders.</summary>
    public IReadOnlyList<MovableCoordinate> Coordinates { get; }

    /// <summary>The muscle looked at, or <see langword="null"/>.</summary>
    public int? Chosen { get; private set; }

    /// <summary>1. A shade for each muscle, then each band.</summary>
    public double[] Shades { get; }

    /// <summary>How paths are laid.</summary>
    public WrappingMethod Method { get; private set; } = WrappingMethod.Geodesic;

    /// <summary>Why the other wrapping method cannot be chosen, or <see langword="null"/> when it can.</summary>
    public string? WhyOnlyGeodesic => Model.Unsupported(WrappingMethod.OpenSim) is [{ } first, ..] ? first.ToString() : null;

    /// <summary>Reads a file.</summary>
    /// <param name="stream">Its text.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="ModelException">The file is no model, or something in it is wrong; all of it is listed.</exception>
    public static LoadedModel Open(Stream stream, string name)
    {
        Model model = OsimFile.Compile(stream, name, out OsimModel file);
        return new(file, model, name);
    }

    /// <summary>The value of a coordinate.</summary>
    /// <param name="coordinate">The coordinate.</param>
    /// <returns>rad. (or m.) The value.</returns>
    public double Value(MovableCoordinate coordinate) => _state[coordinate.Index];

    /// <summary>Moves a coordinate.</summary>
    /// <param name="coordinate">The coordinate.</param>
    /// <param name="value">rad. (or m.) Where to.</param>
    public void Move(MovableCoordinate coordinate, double value)
    {
        _state[coordinate.Index] = value;
        Update();
    }

    /// <summary>Puts every coordinate where the file has it.</summary>
    public void Reset()
    {
        _state.Reset();
        Update();
    }

    /// <summary>Looks at a muscle, or at none.</summary>
    /// <param name="muscle">Its number.</param>
    public void Choose(int? muscle)
    {
        Chosen = muscle;
        Recolour();
    }

    /// <summary>Lays paths in another way.</summary>
    /// <param name="method">The way.</param>
    public void Lay(WrappingMethod method)
    {
        Method = method;
        Update();
    }

    /// <summary>The coordinates that change a muscle's length somewhere in their ranges and that a person can move.</summary>
    /// <param name="muscle">The muscle's number.</param>
    public IReadOnlyList<MovableCoordinate> MoversOf(int muscle)
    {
        _movers ??= FindMovers();
        return [.. Coordinates.Where(coordinate => _movers[muscle].Contains(coordinate.Index))];
    }

    /// <summary>How a muscle's length and moment arm change over a coordinate's range, the rest of the posture as it is.</summary>
    /// <param name="muscle">The muscle's number.</param>
    /// <param name="coordinate">The coordinate.</param>
    public MuscleCurve Curve(int muscle, MovableCoordinate coordinate)
    {
        Workspace workspace = Model.NewWorkspace();
        double[] values = [.. _state.Values];
        var points = new MuscleCurvePoint[MuscleCurve.Points];
        for (int i = 0; i < points.Length; i++)
        {
            values[coordinate.Index] = coordinate.Min + ((coordinate.Max - coordinate.Min) * i / (points.Length - 1));
            workspace.Pose(values);
            workspace.LayPaths(Method);
            workspace.FindMomentArms();
            points[i] = new(values[coordinate.Index], workspace.MuscleLength(muscle), workspace.MomentArm(muscle, coordinate.Index));
        }

        return new(Model.MuscleNames[muscle], coordinate, points);
    }

    // A model tells of each path which coordinates may move it, down to the ground where surfaces share a path; here it is looked at which do, in
    // postures spread over all ranges by the golden section.
    private HashSet<int>[] FindMovers()
    {
        Workspace workspace = Model.NewWorkspace();
        ModelState state = Model.NewState();
        HashSet<int>[] movers = [.. Model.MuscleNames.Select(_ => new HashSet<int>())];
        for (int posture = 0; posture < PosturesLookedAt; posture++)
        {
            foreach (MovableCoordinate coordinate in Coordinates)
            {
                double share = 0.5 + (posture * (coordinate.Index + 1) * 0.6180339887498949);
                state[coordinate.Index] = coordinate.Min + ((share - Math.Floor(share)) * (coordinate.Max - coordinate.Min));
            }

            workspace.Pose(state);
            workspace.LayPaths(WrappingMethod.Geodesic);
            workspace.FindMomentArms();
            for (int muscle = 0; muscle < movers.Length; muscle++)
            {
                AddMovers(workspace, muscle, movers[muscle]);
            }
        }

        return movers;
    }

    private static void AddMovers(Workspace workspace, int muscle, HashSet<int> movers)
    {
        ReadOnlySpan<double> arms = workspace.MomentArms(muscle, out ReadOnlySpan<int> coordinates);
        for (int i = 0; i < arms.Length; i++)
        {
            if (Math.Abs(arms[i]) > LeastArm)
            {
                movers.Add(coordinates[i]);
            }
        }
    }

    private static IEnumerable<MovableCoordinate> MovableCoordinates(Model model)
    {
        var specifications = model.Specification.Joints.SelectMany(joint => joint.Coordinates).ToDictionary(coordinate => coordinate.Name, StringComparer.Ordinal);
        for (int i = 0; i < model.CoordinateNames.Count; i++)
        {
            CoordinateSpecification specification = specifications[model.CoordinateNames[i]];
            if (!model.IsFollower(i))
            {
                yield return MovableCoordinate.Of(i, specification, model.IsAngle(i));
            }
        }
    }

    private void Update()
    {
        Workspace.Pose(_state);
        Workspace.LayPaths(Method);
        Workspace.FindMomentArms();
        Workspace.FindEquilibria(0);
        Recolour();
    }

    private void Recolour()
    {
        int muscles = Model.MuscleNames.Count;
        for (int path = 0; path < Shades.Length; path++)
        {
            Shades[path] = path >= muscles ? (_areOff[path - muscles] ? Shade.Hidden : Shade.Pale)
                : Chosen == path ? Shade.Chosen
                : Chosen is null ? Shade.Plain : Shade.Pale;
        }
    }
}
