using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Checks wrap surfaces and packs them for computing.</summary>
internal sealed class SurfaceCompiler(
    IReadOnlyList<WrapSpecification> surfaces, IReadOnlyDictionary<string, int> bodyIndex, ProblemList problems)
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    /// <summary>Which surface bears a name; valid after <see cref="Compile"/>.</summary>
    public IReadOnlyDictionary<string, int> Index => _index;

    public SurfaceRecord[] Compile()
    {
        var records = new SurfaceRecord[surfaces.Count];
        for (int i = 0; i < records.Length; i++)
        {
            records[i] = Pack(surfaces[i], i);
        }

        return records;
    }

    private SurfaceRecord Pack(WrapSpecification surface, int number)
    {
        if (!_index.TryAdd(surface.Name, number))
        {
            problems.Add(surface.Place, $"is named '{surface.Name}', as a wrap surface before it is; names that differ were expected");
        }

        if (!bodyIndex.TryGetValue(surface.Body, out int body))
        {
            problems.AddUnknown(surface.Place, "body", surface.Body, bodyIndex.Keys);
        }

        CheckSize(surface);
        problems.RequirePoint(surface.Place.Inside("translation"), surface.Pose.Translation);
        problems.RequireFinite(surface.Place.Inside("xyz_body_rotation"), surface.Pose.Orientation, "three angles in radians");
        (int axis, int sign) = Half(surface.Quadrant);
        return new()
        {
            SurfaceToBody = surface.Pose.ToTransform(),
            Dimensions = surface.Dimensions,
            Body = body,
            Shape = surface.Shape,
            QuadrantAxis = axis,
            QuadrantSign = sign,
            IsActive = surface.IsActive,
        };
    }

    private void CheckSize(WrapSpecification surface)
    {
        const string Radius = "a radius in metres";
        Vec3 size = surface.Dimensions;
        switch (surface.Shape)
        {
            case WrapShape.Torus:
                problems.RequireAboveZero(surface.Place.Inside("inner_radius"), size.X, SizeBounds.ShortestLength, SizeBounds.LongestLength, Radius);
                if (!(size.Y > size.X) || !double.IsFinite(size.Y))
                {
                    problems.Add(surface.Place.Inside("outer_radius"), FormattableString.Invariant($"is {size.Y:G6}; a radius in metres above that of the tube, {size.X:G6}, was expected"));
                }
                else
                {
                    problems.RequireWithin(surface.Place.Inside("outer_radius"), size.Y, SizeBounds.ShortestLength, SizeBounds.LongestLength, Radius);
                }

                break;
            case WrapShape.Ellipsoid when !size.IsFinite || Math.Min(size.X, Math.Min(size.Y, size.Z)) <= 0:
                problems.Add(surface.Place.Inside("dimensions"), $"is {size}; three half axes in metres above 0 were expected");
                break;
            case WrapShape.Ellipsoid when Math.Max(size.X, Math.Max(size.Y, size.Z)) > SizeBounds.LongestLength || Math.Min(size.X, Math.Min(size.Y, size.Z)) < SizeBounds.ShortestLength:
                problems.Add(
                    surface.Place.Inside("dimensions"), FormattableString.Invariant($"is {size}; three half axes in metres from {SizeBounds.ShortestLength} to {SizeBounds.LongestLength} were expected"));
                break;
            case WrapShape.Ellipsoid:
                break;
            default:
                problems.RequireAboveZero(surface.Place.Inside("radius"), size.X, SizeBounds.ShortestLength, SizeBounds.LongestLength, Radius);
                if (surface.Shape == WrapShape.Cylinder)
                {
                    problems.RequireNotNegative(surface.Place.Inside("length"), size.Z, "a length in metres");
                }

                break;
        }
    }

    private static (int Axis, int Sign) Half(Quadrant quadrant) => quadrant switch
    {
        Quadrant.PositiveX => (0, 1),
        Quadrant.NegativeX => (0, -1),
        Quadrant.PositiveY => (1, 1),
        Quadrant.NegativeY => (1, -1),
        Quadrant.PositiveZ => (2, 1),
        Quadrant.NegativeZ => (2, -1),
        _ => (0, 0),
    };
}
