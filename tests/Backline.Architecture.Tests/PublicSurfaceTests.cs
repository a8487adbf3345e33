using System.Reflection;
using Backline.TestKit;

namespace Backline.Architecture.Tests;

/// <summary>What others may build on changes in the diff, never by accident. <c>BACKLINE_ACCEPT=1</c> writes it anew.</summary>
public sealed class PublicSurfaceTests
{
    [Theory]
    [InlineData("Backline.Numerics")]
    [InlineData("Backline.Biomechanics")]
    [InlineData("Backline.OpenSim")]
    [InlineData("Backline.Coaching")]
    public void The_public_surface_is_as_kept(string assembly) => Snapshot.Matches(PublicSurface.Of(Assembly.Load(assembly)), $"{assembly}.txt");
}
