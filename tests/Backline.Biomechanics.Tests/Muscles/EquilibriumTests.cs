using Backline.Biomechanics.Muscles;
using CsCheck;

namespace Backline.Biomechanics.Tests.Muscles;

public sealed class EquilibriumTests
{
    public static TheoryData<string> Kinds => ["Millard", "Millard rigid", "Millard undamped", "Thelen", "De Groote", "De Groote rigid"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Fibre_and_tendon_pull_alike(string kind)
    {
        Model model = Of(kind);
        double most = model.Specification.Muscles[0].MaxIsometricForce;

        Gen.Select(Gen.Double[0.25, 0.6], Gen.Double[0, 1]).Sample((length, activation) =>
        {
            MuscleEquilibrium found = model.Equilibrium(0, activation, length);

            return found.Status is EquilibriumStatus.AtLowerBound or EquilibriumStatus.Slack
                || (found.Status == EquilibriumStatus.Converged && Math.Abs(found.FibreForceAlongTendon - found.TendonForce) <= 1e-9 * most);
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Fibre_and_tendon_fill_the_path(string kind)
    {
        Model model = Of(kind);

        Gen.Select(Gen.Double[0.25, 0.6], Gen.Double[0, 1]).Sample((length, activation) =>
        {
            MuscleEquilibrium found = model.Equilibrium(0, activation, length);

            return Math.Abs((found.FibreLength * found.CosPennation) + found.TendonLength - length) <= 1e-14;
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Passive_force_never_falls_as_the_path_lengthens(string kind)
    {
        Model model = Of(kind);

        Gen.Select(Gen.Double[0.25, 0.6], Gen.Double[0, 0.05]).Sample((length, more) =>
            model.Equilibrium(0, 0, length + more).TendonForce >= model.Equilibrium(0, 0, length).TendonForce - 1e-6);
    }

    [Theory]
    [InlineData("Millard")]
    [InlineData("Millard rigid")]
    [InlineData("Thelen")]
    public void A_path_shorter_than_slack_carries_no_passive_force(string kind)
    {
        Model model = Of(kind);

        MuscleEquilibrium found = model.Equilibrium(0, 0, 0.3 + (0.9 * 0.1));

        Assert.Equal(0, found.TendonForce, 1e-9);
        Assert.Equal(EquilibriumStatus.Slack, found.Status);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_path_too_short_for_any_fibre_is_at_the_lower_bound(string kind)
    {
        MuscleEquilibrium found = Of(kind).Equilibrium(0, 1, 0.3);

        Assert.Equal(EquilibriumStatus.AtLowerBound, found.Status);
        Assert.Equal(0, found.TendonForce);
    }

    // OpenSim's own figure: what the path leaves for the tendon, below zero where it is shorter than the shortest fibre.
    [Theory]
    [InlineData("Millard", 0.2)]
    [InlineData("Millard rigid", 0.2)]
    [InlineData("Millard", 0.01)]
    [InlineData("Millard rigid", 0.01)]
    public void At_the_lower_bound_the_tendons_length_is_what_the_path_leaves_and_nothing_pulls(string kind, double length)
    {
        MuscleEquilibrium found = Of(kind).Equilibrium(0, 1, length);

        Assert.Equal(EquilibriumStatus.AtLowerBound, found.Status);
        Assert.Equal(length - (found.FibreLength * found.CosPennation), found.TendonLength, 1e-15);
        Assert.Equal((found.TendonLength / 0.3) - 1, found.TendonStrain, 1e-12);
        Assert.Equal(length < 0.1, found.TendonLength < 0);
        Assert.Equal((0.0, 0.0, 0.0), (found.TendonForce, found.ActiveFibreForce, found.PassiveFibreForce));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_path_beyond_what_numbers_hold_has_no_equilibrium(string kind)
    {
        Model model = Of(kind);

        foreach (double length in new[] { double.NaN, double.PositiveInfinity, 1e300 })
        {
            Assert.Equal(EquilibriumStatus.NotConverged, EquilibriumSolver.Solve(model.Muscles, 0, 0, length).Status);
            Assert.Equal(EquilibriumStatus.NotConverged, EquilibriumSolver.Solve(model.Muscles, 0, 0.5, length).Status);
        }
    }

    // An exponential curve outgrows all numbers long before the length does.
    [Fact]
    public void A_force_beyond_what_numbers_hold_is_no_equilibrium() =>
        Assert.Equal(EquilibriumStatus.NotConverged, Of("De Groote rigid").Equilibrium(0, 0, 1000).Status);

    // Why OpenSim, whose search ends at 1e-8 of maximal force, leaves fibres micrometres off: docs/science/muscles.md.
    [Fact]
    public void A_tendon_barely_stretched_pulls_with_the_cube_of_its_strain()
    {
        Model model = Of("Millard");

        double Pull(double strain) => model.Multipliers(0, 1, 0, 1 + strain, 0).Tendon;

        Assert.Equal(8, Pull(4e-5) / Pull(2e-5), 0.2);
        Assert.Equal(1e-8, Pull(2.12e-5), 5e-10);
    }

    [Theory]
    [InlineData("Millard rigid")]
    [InlineData("De Groote rigid")]
    public void A_rigid_tendon_at_optimal_length_gives_maximal_force(string kind)
    {
        Model model = Of(kind);
        MuscleSpecification muscle = model.Specification.Muscles[0];
        double cosine = Math.Cos(muscle.PennationAtOptimal);

        MuscleEquilibrium found = model.Equilibrium(0, 1, muscle.TendonSlackLength + (muscle.OptimalFibreLength * cosine));

        Assert.Equal(1, found.NormFibreLength, 1e-12);
        Assert.Equal(muscle.MaxIsometricForce, found.ActiveFibreForce, muscle.MaxIsometricForce * 1e-6);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Curves_pass_through_what_defines_them(string kind)
    {
        Model model = Of(kind);

        MuscleMultipliers still = model.Multipliers(0, 1, 0, 1, 1);

        Assert.Equal(1, still.Active, 1e-6);
        Assert.Equal(1, still.Velocity, 1e-9);
        Assert.Equal(0, still.Tendon, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Force_never_falls_as_a_fibre_lengthens_faster(string kind)
    {
        Model model = Of(kind);

        Gen.Select(Gen.Double[-1.2, 1.2], Gen.Double[0, 0.3], Gen.Double[0.1, 1]).Sample((velocity, more, activation) =>
            model.Multipliers(0, 1, velocity + more, 1, activation).Velocity >= model.Multipliers(0, 1, velocity, 1, activation).Velocity - 1e-12);
    }

    [Fact]
    public void An_activation_out_of_range_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Of("Millard").Equilibrium(0, 1.5, 0.4));

    [Fact]
    public void A_path_of_no_length_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Of("Millard").Equilibrium(0, 0, 0));

    private static Model Of(string kind)
    {
        ModelSpecification leg = Samples.Leg();
        var path = leg.Muscles[0].Path;
        MuscleSpecification muscle = kind switch
        {
            "Thelen" => new ThelenMuscleSpecification { Name = "m", Path = path },
            "De Groote" or "De Groote rigid" => new DeGrooteMuscleSpecification { Name = "m", Path = path },
            "Millard undamped" => new MillardMuscleSpecification { Name = "m", Path = path, FibreDamping = 0 },
            _ => new MillardMuscleSpecification { Name = "m", Path = path },
        };
        muscle = muscle with
        {
            OptimalFibreLength = 0.1,
            TendonSlackLength = 0.3,
            PennationAtOptimal = 0.2,
            HasRigidTendon = kind.EndsWith("rigid", StringComparison.Ordinal),
        };
        return (leg with { Muscles = [muscle] }).Compile();
    }
}
