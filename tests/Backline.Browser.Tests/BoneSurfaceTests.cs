using System.Globalization;
using Backline.Browser.Tests.Kit;

namespace Backline.Browser.Tests;

/// <summary>The drawn bones' surfaces against the closed form, in the browser that makes them.</summary>
public sealed class BoneSurfaceTests(BrowserBench bench)
{
    private const double Step = 0.5e-3;  // m, of the grid
    private const double Blend = 7e-3;   // m
    private const double Volumes = 0.005; // 1. How far a volume may be off on such a grid; it is 0.002.

    // Volume from the triangles seen from outside, edges that not exactly two triangles share, and points − edges + triangles: two for each closed surface without a hole.
    private const string Measure = """
        async ([parts, blend, step]) => {
          const { surfaceOf } = await import('/js/anatomy/surface.js');
          const { points, triangles } = surfaceOf(parts, blend, step);
          const p = i => [points[3 * i], points[3 * i + 1], points[3 * i + 2]];
          const edges = new Map();
          let volume = 0;
          for (let t = 0; t < triangles.length; t += 3) {
            const [a, b, c] = [p(triangles[t]), p(triangles[t + 1]), p(triangles[t + 2])];
            volume += (a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0])) / 6;
            for (const [from, to] of [[0, 1], [1, 2], [2, 0]]) {
              const ends = [triangles[t + from], triangles[t + to]].sort((one, other) => one - other).join();
              edges.set(ends, (edges.get(ends) ?? 0) + 1);
            }
          }
          return [volume, [...edges.values()].filter(shared => shared !== 2).length, points.length / 3 - edges.size + triangles.length / 3];
        }
        """;

    [Fact]
    public async Task A_surface_is_closed_and_holds_what_geometry_says()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.Open();

        // A rod of one thickness is a cylinder between two half balls.
        double[] rod = [0.01, 0.02, -0.03, 0.008, 0.05, 0.04, 0.02, 0.008];
        double length = Math.Sqrt((0.04 * 0.04) + (0.02 * 0.02) + (0.05 * 0.05)), thick = 0.008;
        double volume = (Math.PI * thick * thick * length) + Ball(thick);
        await AssertSurface(visit, [[rod]], volume, surfaces: 1);

        // Halved and joined again it is no thicker at the seam.
        double[] half = [0.03, 0.03, -0.005, 0.008];
        await AssertSurface(visit, [[[.. rod[..4], .. half], [.. half, .. rod[4..]]]], volume, surfaces: 1);

        // A plate of one thickness holds what Steiner's formula says: its face, half a cylinder along its edges, and a ball.
        double[] plate = [0, 0, 0, 0.005, 0.04, 0, 0, 0.005, 0, 0.03, 0, 0.005];
        await AssertSurface(visit, [[plate]], (2 * 0.005 * 0.0006) + (0.5 * Math.PI * 0.005 * 0.005 * 0.12) + Ball(0.005), surfaces: 1);

        // What lies farther apart than it blends is as if alone.
        double[] farOff = [0.2, 0.02, -0.03, 0.008, 0.24, 0.04, 0.02, 0.008];
        await AssertSurface(visit, [[rod], [farOff]], 2 * volume, surfaces: 2);
    }

    private static double Ball(double radius) => 4.0 / 3 * Math.PI * radius * radius * radius;

    private static async Task AssertSurface(Visit visit, double[][][] parts, double volume, int surfaces)
    {
        double[] measured = await visit.Page.EvaluateAsync<double[]>(Measure, new object[] { parts, Blend, Step });

        Assert.Equal(2 * surfaces, measured[2]);
        Assert.Equal(0, measured[1]);
        Assert.True(Math.Abs((measured[0] / volume) - 1) < Volumes, string.Create(CultureInfo.InvariantCulture, $"{measured[0] / volume:0.0000} of the volume"));
    }
}
