using System.Globalization;
using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Stretching.Loads;

namespace Backline.Stretching.Postures;

/// <summary>A leg model bound to what standing on a roll needs of it: its coordinates, its landmarks, its own size and weight.</summary>
/// <remarks>
/// Both legs stand alike, so the muscles, bands and soft stops of the left leg are left out of the computing; its bones stay, for their weight. Immutable; any number of threads may share one.
/// </remarks>
public sealed class StandingModel
{
    /// <summary>m. Standing height of the body that the leg model Backline brings along is of; its tables say so.</summary>
    public const double LegModelHeight = 1.80;

    // m/s². As on a stone of ten metres in the sky; with less, shares of the body's weight would have more digits than meaning.
    private const double LeastGravity = 1e-6;

    private const string ComputedSide = "_r";
    private const string OtherSide = "_l";

    private static readonly Tissue[] Spoken = [Tissue.Gastrocnemius, Tissue.Soleus, Tissue.Hamstrings];

    private StandingModel(Model model, double height)
    {
        Model = model;
        Height = height;
        Coordinates = new CoordinateNumbers(model);
        Landmarks = new LandmarkPoints(model);
        Legs = new LegChain(model, Coordinates, Landmarks);
        Ranges = [.. model.CoordinateNames.Select((_, i) => RangeOf(model, i))];
        MirrorPairs = [.. Mirrored(model)];
        Workspace workspace = model.NewWorkspace();
        workspace.Pose(model.NewState());
        workspace.LayPaths(WrappingMethod.Geodesic);
        workspace.CentreOfMass(out double mass);
        Mass = mass;
        BodyWeight = -mass * model.Specification.Gravity.Y;
        NeutralLengths = [.. Enumerable.Range(0, model.MuscleNames.Count).Select(workspace.MuscleLength)];
        NeutralBandLengths = [.. Enumerable.Range(0, model.BandNames.Count).Select(workspace.BandLength)];
    }

    /// <summary>The model computed with: all bones, the right leg's soft parts.</summary>
    public Model Model { get; }

    /// <value>m. Standing height of the body the model is of.</value>
    public double Height { get; }

    /// <value>kg. Its mass.</value>
    public double Mass { get; }

    /// <value>N. Its weight.</value>
    public double BodyWeight { get; }

    internal CoordinateNumbers Coordinates { get; }

    internal LandmarkPoints Landmarks { get; }

    internal LegChain Legs { get; }

    internal (double Min, double Max)[] Ranges { get; }              // rad or m                       (coordinateCount)

    internal (int From, int To)[] MirrorPairs { get; }               // right to left coordinates

    internal double[] NeutralLengths { get; }                        // m, standing upright            (muscleCount)

    internal double[] NeutralBandLengths { get; }                    // m, standing upright            (bandCount)

    /// <summary>Binds a model.</summary>
    /// <param name="specification">A whole body with the coordinates and markers that docs/science/posture.md lists, standing upright at its defaults.</param>
    /// <param name="height">m. Standing height of the body the model is of.</param>
    /// <exception cref="ModelException">The model cannot be compiled, or lacks a part, or has one on the left only; every one is listed.</exception>
    public static StandingModel Bind(ModelSpecification specification, double height)
    {
        ArgumentNullException.ThrowIfNull(specification);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        if (Missing(specification) is { Count: > 0 } missing)
        {
            throw new ModelException(specification.Name, missing);
        }

        return new StandingModel(OneLegged(specification).Compile(), height);
    }

    private static ModelSpecification OneLegged(ModelSpecification whole) => whole with
    {
        Muscles = [.. whole.Muscles.Where(muscle => !IsOther(muscle.Name))],
        Ligaments = [.. whole.Ligaments.Where(ligament => !IsOther(ligament.Name))],
        PathSprings = [.. whole.PathSprings.Where(spring => !IsOther(spring.Name))],
        CoordinateLimits = [.. whole.CoordinateLimits.Where(limit => !IsOther(limit.Coordinate))],
    };

    private static bool IsOther(string name) => name.EndsWith(OtherSide, StringComparison.Ordinal);

    private static List<Problem> Missing(ModelSpecification specification)
    {
        List<Problem> problems = [];
        HashSet<string> coordinates = [.. specification.Joints.SelectMany(joint => joint.Coordinates).Select(coordinate => coordinate.Name)];
        HashSet<string> markers = [.. specification.Markers.Select(marker => marker.Name)];
        foreach (string name in CoordinateNumbers.Needed.Where(name => !coordinates.Contains(name)))
        {
            problems.Add(new Problem(new Place("/jointset"), $"has no coordinate '{name}', which standing on a roll needs"));
        }

        foreach (string name in LandmarkPoints.Needed.Where(name => !markers.Contains(name)))
        {
            problems.Add(new Problem(new Place("/markerset"), $"has no marker '{name}', which standing on a roll needs"));
        }

        HashSet<Tissue?> tissues = [.. specification.Muscles.Select(muscle => TissueNames.Of(muscle.Name))];
        foreach (Tissue tissue in Spoken.Where(tissue => !tissues.Contains(tissue)))
        {
            problems.Add(new Problem(new Place("/forceset"), $"has no muscle named for the {TissueNames.Words(tissue)}, which the stretch is about; a name that begins with one of {string.Join(", ", TissueNames.Beginnings(tissue))} was expected"));
        }

        // Models for motion alone come without.
        double mass = specification.Bodies.Sum(body => body.Mass);
        if (!(mass > 0 && double.IsFinite(mass)))
        {
            problems.Add(new Problem(new Place("/bodyset"), string.Create(CultureInfo.InvariantCulture, $"weighs {mass} kg in all; standing on a roll needs a mass above 0")));
        }

        if (!(specification.Gravity is { Y: < -LeastGravity, X: 0, Z: 0 }))
        {
            problems.Add(new Problem(new Place("/gravity"), $"is {specification.Gravity} m/s²; standing on a roll needs one that pulls straight down, along −y, by more than 1e-6 m/s²"));
        }

        if (BallAhead(specification) <= 0)
        {
            problems.Add(new Problem(new Place("/markerset"), "has the ball of the foot (ball_medial_r, ball_lateral_r) no farther forward than heel_r; standing on a roll needs a foot between them"));
        }

        problems.AddRange(WithoutTwin(specification));
        return problems;
    }

    // m. From heel to ball along the foot; null where a marker is missing, which is told.
    private static double? BallAhead(ModelSpecification specification)
    {
        double? Forward(string name) => specification.Markers.FirstOrDefault(marker => marker.Name == name)?.Location.X;
        return (0.5 * (Forward("ball_medial_r") + Forward("ball_lateral_r"))) - Forward("heel_r");
    }

    // The left leg's soft parts are left out: one that is on the left alone would be missing without a word.
    private static IEnumerable<Problem> WithoutTwin(ModelSpecification specification)
    {
        string[] parts =
        [
            .. specification.Muscles.Select(muscle => muscle.Name),
            .. specification.Ligaments.Select(ligament => ligament.Name),
            .. specification.PathSprings.Select(spring => spring.Name),
        ];
        foreach (string left in parts.Where(IsOther))
        {
            string right = Twin(left, ComputedSide);
            if (!parts.Contains(right))
            {
                yield return new Problem(new Place("/forceset"), $"has '{left}' and no '{right}'; the right leg is computed, so what the left has was expected there too");
            }
        }
    }

    private static string Twin(string name, string side) => name[..^side.Length] + side;

    private static (double Min, double Max) RangeOf(Model model, int coordinate)
    {
        string name = model.CoordinateNames[coordinate];
        CoordinateSpecification specification = model.Specification.Joints
            .SelectMany(joint => joint.Coordinates).First(one => one.Name == name);
        return (specification.RangeMin, specification.RangeMax);
    }

    private static IEnumerable<(int From, int To)> Mirrored(Model model)
    {
        for (int i = 0; i < model.CoordinateNames.Count; i++)
        {
            string name = model.CoordinateNames[i];
            if (name.EndsWith(ComputedSide, StringComparison.Ordinal) && model.HasCoordinate(Twin(name, OtherSide)))
            {
                yield return (i, model.Coordinate(Twin(name, OtherSide)));
            }
        }
    }
}
