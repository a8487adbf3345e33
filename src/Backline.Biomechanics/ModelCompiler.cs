using Backline.Biomechanics.Ligaments;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;

namespace Backline.Biomechanics;

/// <summary>Checks a specification, once, part by part, and packs it for computing.</summary>
internal static class ModelCompiler
{
    public static Model Compile(ModelSpecification specification)
    {
        ProblemList problems = new();
        problems.RequireFinite(new("/gravity"), specification.Gravity, "an acceleration in m/s²");
        if (specification.Gravity.IsFinite && !(specification.Gravity.Norm <= SizeBounds.LargestGravity))
        {
            problems.Add(new("/gravity"), $"is {specification.Gravity}; an acceleration of at most {SizeBounds.LargestGravity:0} m/s² was expected");
        }

        CheckForceNames(specification, problems);
        SkeletonCompiler skeletonCompiler = new(specification, problems);
        SkeletonTree? skeleton = skeletonCompiler.Compile();
        MuscleTable muscles = new MuscleCompiler(specification.Muscles, problems).Compile();
        LigamentCompiler ligaments = new(specification, skeletonCompiler.CoordinateIndex, problems);
        LigamentRecord[] bands = ligaments.CompileBands();
        LimitRecord[] limits = ligaments.CompileLimits();
        SurfaceCompiler surfaceCompiler = new(specification.Wraps, skeletonCompiler.BodyIndex, problems);
        SurfaceRecord[] surfaces = surfaceCompiler.Compile();

        new PathCheck(skeletonCompiler.BodyIndex, skeletonCompiler.CoordinateIndex, surfaceCompiler.Index, problems).Check(AllPaths(specification));
        CheckMarkers(specification, skeletonCompiler.BodyIndex, problems);
        problems.ThrowIfAny(specification.Name);

        // Without problems there is a skeleton, and every name in a path is known.
        PathTable paths = new PathCompiler(skeleton!, skeletonCompiler.BodyIndex, skeletonCompiler.CoordinateIndex, surfaces, surfaceCompiler.Index)
            .Compile(AllPaths(specification));
        Model model = new(specification, skeleton!, paths, muscles, bands, limits);
        FencedStretches.Choose(model);
        return model;
    }

    private static IEnumerable<PathSpecification> AllPaths(ModelSpecification specification) =>
        specification.Muscles.Select(muscle => muscle.Path)
            .Concat(specification.Ligaments.Select(ligament => ligament.Path))
            .Concat(specification.PathSprings.Select(spring => spring.Path));

    private static void CheckForceNames(ModelSpecification specification, ProblemList problems)
    {
        IEnumerable<(string Name, Place Place)> forces = specification.Muscles.Select(muscle => (muscle.Name, muscle.Place))
            .Concat(specification.Ligaments.Select(ligament => (ligament.Name, ligament.Place)))
            .Concat(specification.PathSprings.Select(spring => (spring.Name, spring.Place)))
            .Concat(specification.CoordinateLimits.Select(limit => (limit.Name, limit.Place)));
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach ((string name, Place place) in forces)
        {
            problems.RequireName(place, name);
            if (!names.Add(name))
            {
                problems.Add(place, $"is named '{name}', as a force before it is; names that differ were expected");
            }
        }
    }

    private static void CheckMarkers(ModelSpecification specification, IReadOnlyDictionary<string, int> bodyIndex, ProblemList problems)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (MarkerSpecification marker in specification.Markers)
        {
            problems.RequireName(marker.Place, marker.Name);
            if (!names.Add(marker.Name))
            {
                problems.Add(marker.Place, $"is named '{marker.Name}', as a marker before it is; names that differ were expected");
            }

            problems.RequirePoint(marker.Place.Inside("location"), marker.Location);
            if (!bodyIndex.ContainsKey(marker.Body))
            {
                problems.AddUnknown(marker.Place, "body", marker.Body, bodyIndex.Keys);
            }
        }
    }
}
