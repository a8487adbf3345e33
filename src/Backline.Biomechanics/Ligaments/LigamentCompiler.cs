using Backline.Biomechanics.Functions;
using Backline.Numerics;

namespace Backline.Biomechanics.Ligaments;

/// <summary>Checks ligaments, springs and soft stops and packs them for computing.</summary>
internal sealed class LigamentCompiler(ModelSpecification specification, IReadOnlyDictionary<string, int> coordinateIndex, ProblemList problems)
{
    /// <summary>The ligaments, then the springs.</summary>
    public LigamentRecord[] CompileBands() =>
        [.. specification.Ligaments.Select(Pack), .. specification.PathSprings.Select(Pack)];

    /// <summary>The soft stops.</summary>
    public LimitRecord[] CompileLimits() => [.. specification.CoordinateLimits.Select(Pack)];

    private LigamentRecord Pack(LigamentSpecification ligament)
    {
        problems.RequireAboveZero(ligament.Place.Inside("resting_length"), ligament.RestingLength, SizeBounds.ShortestLength, SizeBounds.LongestLength, "a length in metres");
        problems.RequireNotNegative(ligament.Place.Inside("pcsa_force"), ligament.ForceScale, SizeBounds.LargestForce, "a force in newtons");
        PiecewisePolynomial? curve = FunctionCompiler.Compile(ligament.ForceLength, problems);
        return new(ligament.RestingLength, ligament.ForceScale, curve ?? PiecewisePolynomial.Line(0, 0), 0);
    }

    private LigamentRecord Pack(PathSpringSpecification spring)
    {
        problems.RequireNotNegative(spring.Place.Inside("resting_length"), spring.RestingLength, SizeBounds.LongestLength, "a length in metres");
        problems.RequireNotNegative(spring.Place.Inside("stiffness"), spring.Stiffness, SizeBounds.LargestStiffness, "a stiffness in newtons a metre");
        return new(spring.RestingLength, 0, null, spring.Stiffness);
    }

    private LimitRecord Pack(CoordinateLimitSpecification limit)
    {
        if (!coordinateIndex.TryGetValue(limit.Coordinate, out int coordinate))
        {
            problems.AddUnknown(limit.Place.Inside("coordinate"), "coordinate", limit.Coordinate, coordinateIndex.Keys);
        }

        problems.RequireAboveZero(limit.Place.Inside("transition"), limit.Transition, "a travel in radians or metres");
        problems.RequireNotNegative(limit.Place.Inside("upper_stiffness"), limit.UpperStiffness, SizeBounds.LargestStiffness, "a stiffness a radian or metre");
        problems.RequireNotNegative(limit.Place.Inside("lower_stiffness"), limit.LowerStiffness, SizeBounds.LargestStiffness, "a stiffness a radian or metre");
        RequireFinite(limit.Place.Inside("upper_limit"), limit.UpperLimit);
        RequireFinite(limit.Place.Inside("lower_limit"), limit.LowerLimit);
        if (limit.LowerLimit > limit.UpperLimit)
        {
            // Without the figures: they are radians by now where the file has degrees.
            problems.Add(limit.Place.Inside("lower_limit"), "lies above the upper_limit; an ascending range was expected");
        }

        return new(coordinate, limit);
    }

    private void RequireFinite(Place place, double value)
    {
        if (!double.IsFinite(value))
        {
            problems.Add(place, $"is {value}; a finite number was expected");
        }
    }
}
