using Backline.Biomechanics;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Wrapping;
using Backline.OpenSim;
using Backline.Practice;
using Backline.Stretching.Legs;
using Backline.Stretching.Legs.Tables;
using Backline.TestKit;
using CsCheck;

namespace Backline.Stretching.Tests.Legs;

public sealed class LegModelTests
{
    [Fact]
    public void The_model_that_ships_is_what_the_tables_make()
    {
        using MemoryStream made = new();

        OsimFile.Write(LegBuilder.Build(LegSamples.Tables()), made);

        string shipped = File.ReadAllText(Repository.At("data", "models", LegModelFile.Name));
        Assert.Equal(shipped, System.Text.Encoding.UTF8.GetString(made.ToArray()).TrimStart('\uFEFF'));
    }

    [Fact]
    public void Every_muscle_of_the_leg_is_on_both_sides_under_its_group()
    {
        string[] groups = [.. File.ReadLines(Path.Combine(LegSamples.TablesFolder, "muscles.csv")).Skip(1).Select(line => string.Join(',', line.Split(',')[..2]))];

        Assert.Equal(
            LegMuscle.All.Select(muscle => $"{muscle.On(Side.Right)},{muscle.Group}").Order(StringComparer.OrdinalIgnoreCase),
            groups.Order(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
        Assert.Equal(2 * LegMuscle.All.Count, LegSamples.Model.MuscleNames.Count);
        Assert.All(LegMuscle.All, muscle => Assert.Contains(muscle.On(Side.Left), LegSamples.Model.MuscleNames));
    }

    [Fact]
    public void The_left_leg_does_what_the_right_one_does_in_the_same_posture()
    {
        Gen.Double[-1, 1].Array[30].Sample(shares =>
        {
            Model model = LegSamples.Model;
            ModelState rightBent = model.NewState(), leftBent = model.NewState();
            for (int i = 0; i < shares.Length; i++)
            {
                string name = model.CoordinateNames[i];
                double value = 0.5 * shares[i];
                rightBent[i] = name.StartsWith("pelvis", StringComparison.Ordinal) ? 0 : value;
                leftBent[i] = rightBent[i];
            }

            Swap(model, leftBent);

            // Bending and turning the trunk to one side is bending it to the other in the mirror.
            leftBent["lumbar_bending"] *= -1;
            leftBent["lumbar_rotation"] *= -1;
            Workspace right = Laid(model, rightBent), left = Laid(model, leftBent);
            foreach (LegMuscle muscle in LegMuscle.All)
            {
                Assert.Equal(right.MuscleLength(model.Muscle(muscle.On(Side.Right))), left.MuscleLength(model.Muscle(muscle.On(Side.Left))), 1e-9);
            }

            Numerics.Vec3 a = right.CentreOfMass(out double mass), b = left.CentreOfMass(out double otherMass);
            Assert.Equal(a.X, b.X, 1e-12);
            Assert.Equal(a.Y, b.Y, 1e-12);
            Assert.Equal(a.Z, -b.Z, 1e-12);
            Assert.Equal(mass, otherMass, 1e-12);
        }, iter: 50);
    }

    [Fact]
    public void Parameters_of_the_left_are_those_of_the_right()
    {
        ModelSpecification model = LegSamples.Model.Specification;

        foreach (MuscleSpecification right in model.Muscles.Where(muscle => muscle.Name.EndsWith("_r", StringComparison.Ordinal)))
        {
            MuscleSpecification left = model.Muscles.Single(muscle => muscle.Name == right.Name[..^1] + "l");
            Assert.Equal(Parameters(right), Parameters(left));
        }
    }

    private static double[] Parameters(MuscleSpecification muscle)
    {
        var millard = (MillardMuscleSpecification)muscle;
        FibreForceLengthShape fibre = millard.FibreForceLength;
        return
        [
            muscle.MaxIsometricForce, muscle.OptimalFibreLength, muscle.TendonSlackLength, muscle.PennationAtOptimal,
            fibre.StrainAtZeroForce, fibre.StrainAtOneNormForce, fibre.StiffnessAtLowForce ?? 0, millard.TendonForceLength.StrainAtOneNormForce,
        ];
    }

    private static void Swap(Model model, ModelState state)
    {
        foreach (string right in model.CoordinateNames.Where(name => name.Contains("_r", StringComparison.Ordinal) && Mirror.HasSide(name)))
        {
            string left = Mirror.Name(right);
            (state[right], state[left]) = (state[left], state[right]);
        }
    }

    private static Workspace Laid(Model model, ModelState state)
    {
        Workspace workspace = model.NewWorkspace();
        workspace.Pose(state);
        workspace.LayPaths(WrappingMethod.Geodesic);
        return workspace;
    }
}
