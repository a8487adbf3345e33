using Backline.Biomechanics;
using Backline.Practice;

namespace Backline.Stretching.Legs;

/// <summary>Where the parts of one leg are in a model: coordinates, muscles and bands by what they are instead of by name.</summary>
/// <remarks>Immutable; any number of threads may share one.</remarks>
public sealed class LegMap
{
    private const string FasciaName = "plantar_fascia";
    private const string NerveName = "nerve_bed";
    private static readonly string[] CoordinateNames = ["hip_flexion", "knee_angle", "ankle_angle", "subtalar_angle", "mtp_angle"];

    private readonly int[] _coordinates;   // by LegJoint                      (5)
    private readonly int[] _muscles;       // in the order of LegMuscle.All    (muscleCount)
    private readonly string[] _bands;      // names of the leg's bands in the model

    /// <summary>Finds the parts of a leg.</summary>
    /// <param name="model">The model.</param>
    /// <param name="side">The leg.</param>
    /// <exception cref="ModelException">The model lacks a part; every part it lacks is named, with the nearest it has.</exception>
    public LegMap(Model model, Side side)
    {
        ArgumentNullException.ThrowIfNull(model);
        ProblemList problems = new();
        string ending = Ending(side);
        Require(problems, "coordinate", CoordinateNames.Select(name => name + ending), model.CoordinateNames);
        Require(problems, "muscle", LegMuscle.All.Select(muscle => muscle.On(side)), model.MuscleNames);
        Require(problems, "ligament", [FasciaName + ending, NerveName + ending], model.BandNames);
        problems.ThrowIfAny(model.Name);
        Model = model;
        Side = side;
        _coordinates = [.. CoordinateNames.Select(name => model.Coordinate(name + ending))];
        _muscles = [.. LegMuscle.All.Select(muscle => model.Muscle(muscle.On(side)))];
        _bands = [.. model.BandNames];
    }

    /// <summary>The model.</summary>
    public Model Model { get; }

    /// <summary>The leg.</summary>
    public Side Side { get; }

    /// <summary>The plantar fascia, by its number among the model's bands.</summary>
    public int PlantarFascia => Array.IndexOf(_bands, FasciaName + Ending(Side));

    /// <summary>The bed of the sciatic and tibial nerve, by its number among the model's bands. It carries no force.</summary>
    public int NerveBed => Array.IndexOf(_bands, NerveName + Ending(Side));

    /// <summary>The number of a joint's coordinate in the model.</summary>
    /// <param name="joint">The joint.</param>
    public int Coordinate(LegJoint joint) => _coordinates[(int)joint];

    /// <summary>The number of a muscle in the model.</summary>
    /// <param name="muscle">One of <see cref="LegMuscle.All"/>.</param>
    /// <exception cref="ArgumentException">It is none of them.</exception>
    public int Muscle(LegMuscle muscle)
    {
        ArgumentNullException.ThrowIfNull(muscle);
        for (int i = 0; i < _muscles.Length; i++)
        {
            if (LegMuscle.All[i] == muscle)
            {
                return _muscles[i];
            }
        }

        throw new ArgumentException($"A muscle of LegMuscle.All was expected, but it is '{muscle.Name}'.", nameof(muscle));
    }

    /// <summary>How names of a side end in the model.</summary>
    /// <param name="side">The side.</param>
    public static string Ending(Side side) => side == Side.Left ? "_l" : "_r";

    private static void Require(ProblemList problems, string kind, IEnumerable<string> wanted, IReadOnlyList<string> known)
    {
        foreach (string name in wanted.Where(name => !known.Contains(name, StringComparer.Ordinal)))
        {
            problems.AddUnknown(new("leg"), kind, name, known);
        }
    }
}
