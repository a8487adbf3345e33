using Backline.Biomechanics;
using Backline.TestKit;

namespace Backline.OpenSim.Tests;

/// <summary>The geodesic method on whole published models, which lie beside the checkout; without them skipped with that reason.</summary>
public sealed class GeodesicReferenceTests
{
    [Theory]
    [InlineData("Rajagopal2016")]
    [InlineData("RajagopalLaiUhlrich2023")]
    [InlineData("arm26")]
    public void Moment_arms_are_minus_the_slope_of_the_length(string name)
    {
        Model model = OsimFile.Compile(Repository.SharedOrSkip("models", $"{name}.osim"));

        GeodesicFindings findings = GeodesicSweeps.Run(model, basePoses: 2, steps: 100, seed: 11);

        Assert.True(findings.Compared > 1000);
        Assert.True(findings.WorstSlopeError <= 1e-6, $"{findings.WorstSlopeError} at {findings.WorstAt}");
    }

    [Theory]
    [InlineData("Rajagopal2016")]
    [InlineData("RajagopalLaiUhlrich2023")]
    [InlineData("arm26")]
    public void Lengths_do_not_jump_in_fine_sweeps(string name)
    {
        LongTest.SkipUnlessAsked();
        Model model = OsimFile.Compile(Repository.SharedOrSkip("models", $"{name}.osim"));

        GeodesicFindings findings = GeodesicSweeps.Run(model, basePoses: 20, steps: 500, seed: 12);

        Assert.True(findings.WorstSlopeError <= 1e-6, $"{findings.WorstSlopeError} at {findings.WorstAt}");
        Assert.Empty(findings.Jumps);
    }
}
