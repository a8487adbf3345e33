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
        Vec3 size = surface.Dimensions;
        bool isWell = size.IsFinite && surface.Shape switch
        {
            WrapShape.Torus => size.X > 0 && size.Y > size.X,
            WrapShape.Cylinder => size.X > 0 && size.Z >= 0,
            _ => size.X > 0 && size.Y > 0 && size.Z > 0,
        };
        if (!isWell)
        {
            string expected = surface.Shape == WrapShape.Torus ? "a ring wider than its tube, both above 0," : "lengths above 0";
            problems.Add(surface.Place.Inside(SizeOf(surface.Shape)), $"gives the size {size}; {expected} was expected");
        }
    }

    private static string SizeOf(WrapShape shape) => shape switch
    {
        WrapShape.Torus => "inner_radius",
        WrapShape.Ellipsoid => "dimensions",
        _ => "radius",
    };

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
