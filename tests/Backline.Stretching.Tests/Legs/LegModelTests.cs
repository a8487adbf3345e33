using Backline.Biomechanics;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;
using Backline.OpenSim;
using Backline.Practice;
using Backline.Stretching.Legs;
using Backline.Stretching.Legs.Tables;
using Backline.Stretching.Passive;
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

    // Adductor magnus from the sitting bone works as the hamstrings do; nobody measured its curve alone. docs/science/leg.md.
    [Fact]
    public void Adductor_magnus_takes_the_curve_that_is_calibrated_for_the_hamstrings_and_nothing_else_of_theirs()
    {
        LegTables tables = LegSamples.Tables();
        Knob[] knobs = [.. tables.Knobs, new("strainShift", "hamstrings", 0.1, 0, 1, "1", "m"), new("tendonStrain", "hamstrings", 0.2, 0.049, 1, "1", "m")];
        MillardMuscleSpecification Muscle(string name, IReadOnlyList<Knob> with) => LegBuilder.Build(tables, with).Muscles.OfType<MillardMuscleSpecification>().First(muscle => muscle.Name == name);

        Assert.All(
            new[] { "addmag1_r", "addmag2_r", "semimem_r" },
            name => Assert.Equal(Muscle(name, tables.Knobs).FibreForceLength.StrainAtZeroForce + 0.1, Muscle(name, knobs).FibreForceLength.StrainAtZeroForce, 1e-12));
        Assert.Equal(Muscle("glmax1_r", tables.Knobs).FibreForceLength, Muscle("glmax1_r", knobs).FibreForceLength);
        Assert.Equal(0.2, Muscle("semimem_r", knobs).TendonForceLength.StrainAtOneNormForce);
        Assert.Equal(0.049, Muscle("addmag2_r", knobs).TendonForceLength.StrainAtOneNormForce);
    }

    [Fact]
    public void A_group_that_no_muscle_is_of_lends_no_curve()
    {
        using TemporaryFolder folder = new();
        foreach (string file in Directory.EnumerateFiles(LegSamples.TablesFolder))
        {
            File.WriteAllText(Path.Combine(folder.FullPath, Path.GetFileName(file)), File.ReadAllText(file).Replace("addmag2_r,adductors,hamstrings,", "addmag2_r,adductors,hamstring,", StringComparison.Ordinal));
        }

        ModelException refused = Assert.Throws<ModelException>(() => LegBuilder.Build(LegTables.Read(folder.FullPath)));

        Assert.Contains("line 28: muscles.csv/curveWith: is 'hamstring'; a group of this table was expected, or nothing", refused.Message, StringComparison.Ordinal);
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

            Vec3 a = right.CentreOfMass(out double mass), b = left.CentreOfMass(out double otherMass);
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

    // A point inside its surface would switch the surface off without a word.
    [Fact]
    public void Every_surface_is_touched_somewhere_by_every_path_that_runs_around_it_and_swallows_none_of_its_points()
    {
        Model model = LegSamples.Model;
        ModelSpecification specification = model.Specification;
        HashSet<string> untouched = [.. PathsOf(specification).SelectMany(path => path.Wraps.Select(wrap => $"{path.Name} {wrap}"))];
        Workspace workspace = model.NewWorkspace();
        ModelState state = model.NewState();
        var corners = new PathCorner[workspace.MostCorners];
        foreach ((double hip, double knee, double ankle) in Bends())
        {
            state.Reset();
            foreach (string side in new[] { "_r", "_l" })
            {
                (state[$"hip_flexion{side}"], state[$"knee_angle{side}"], state[$"ankle_angle{side}"]) = (hip, knee, ankle);
            }

            workspace.Pose(state);
            workspace.LayPaths(WrappingMethod.Geodesic);
            for (int muscle = 0; muscle < model.MuscleNames.Count; muscle++)
            {
                Assert.False(workspace.MusclePathStatus(muscle).HasFlag(PathStatus.PointInside), $"{model.MuscleNames[muscle]} at hip {hip}, knee {knee}, ankle {ankle} rad");
                Touch(model.MuscleNames[muscle], workspace.PathCorners(muscle, WrappingMethod.Geodesic, corners));
            }

            for (int band = 0; band < model.BandNames.Count; band++)
            {
                Touch(model.BandNames[band], workspace.BandCorners(band, WrappingMethod.Geodesic, corners));
            }
        }

        Assert.Empty(untouched);

        void Touch(string path, int count)
        {
            foreach (PathCorner corner in corners.AsSpan(0, count))
            {
                if (corner.Surface >= 0)
                {
                    untouched.Remove($"{path} {specification.Wraps[corner.Surface].Name}");
                }
            }
        }
    }

    // Cylinders at the hip that turned with the other bone swallowed points, and their fences were crossed, where feet turn or weight goes to an edge: lengths jumped by up to 90 mm.
    [Fact]
    public void No_path_jumps_or_meets_a_status_anywhere_within_the_joints_ranges()
    {
        const int steps = 100;
        Model model = LegSamples.Model;
        Dictionary<string, CoordinateSpecification> ranges = model.Specification.Joints.SelectMany(joint => joint.Coordinates).ToDictionary(coordinate => coordinate.Name);
        (int Number, double Min, double Max)[] joints = [.. ((string[])["hip_flexion", "hip_adduction", "hip_rotation", "knee_angle", "ankle_angle", "subtalar_angle", "mtp_angle"])
            .SelectMany(name => new[] { name + "_r", name + "_l" })
            .Select(name => (model.Coordinate(name), ranges[name].RangeMin, ranges[name].RangeMax))];
        Workspace workspace = model.NewWorkspace();
        ModelState state = model.NewState();
        Gen.Select(Gen.Double[0, 1].Array[joints.Length], Gen.Double[0, 1].Array[joints.Length]).Sample(
            (from, to) =>
            {
                double[] lengths = [], slopes = [];
                for (int step = 0; step <= steps; step++)
                {
                    double[] rates = [.. joints.Select((joint, i) => (to[i] - from[i]) * (joint.Max - joint.Min) / steps)];
                    for (int i = 0; i < joints.Length; i++)
                    {
                        state[joints[i].Number] = joints[i].Min + (from[i] * (joints[i].Max - joints[i].Min)) + (step * rates[i]);
                    }

                    workspace.Pose(state);
                    workspace.LayPaths(WrappingMethod.Geodesic);
                    workspace.FindMomentArms();
                    Assert.All(model.MuscleNames, (name, muscle) => Assert.True(workspace.MusclePathStatus(muscle) == PathStatus.Plain, name));
                    Assert.All(model.BandNames, (name, band) => Assert.True(workspace.BandPathStatus(band) == PathStatus.Plain, name));
                    (double[] lengthsBefore, double[] slopesBefore) = (lengths, slopes);
                    lengths = [.. model.MuscleNames.Select((_, muscle) => workspace.MuscleLength(muscle))];
                    slopes = [.. model.MuscleNames.Select((_, muscle) => -joints.Select((joint, i) => workspace.MomentArm(muscle, joint.Number) * rates[i]).Sum())];
                    for (int muscle = 0; muscle < lengthsBefore.Length; muscle++)
                    {
                        double jump = lengths[muscle] - lengthsBefore[muscle] - ((slopes[muscle] + slopesBefore[muscle]) / 2);
                        Assert.True(Math.Abs(jump) < 0.0002, $"{model.MuscleNames[muscle]} jumps by {1000 * jump} mm");
                    }
                }
            },
            iter: 60,
            threads: 1);
    }

    // Off it does nothing; on it lets the ankle be felt at the hip, which nothing else in the leg does.
    [Fact]
    public void The_fascial_link_couples_ankle_and_hip_once_it_is_given_a_stiffness()
    {
        Model off = LegSamples.Model;
        Model on = FascialLink.WithStiffness(off.Specification, 1000).Compile();

        Assert.Equal(0, FascialLink.StiffnessIn(off.Specification));
        Assert.Equal(1000, FascialLink.StiffnessIn(on.Specification));
        Assert.Equal(0, AddedAtTheHip(off), 1e-9);
        Assert.InRange(AddedAtTheHip(on), -1.5, -0.5);

        static double AddedAtTheHip(Model model)
        {
            PassiveLeg leg = new(model, Side.Right);
            double At(double ankle)
            {
                leg.Lay(new LegPosture(Angle.FromDegrees(70), Angle.Zero, Angle.FromDegrees(ankle)));
                return leg.Moment(LegJoint.Hip);
            }

            return At(20) - At(0);
        }
    }

    private static IEnumerable<(double Hip, double Knee, double Ankle)> Bends() =>
        from hip in Enumerable.Range(-2, 14)
        from knee in Enumerable.Range(0, 11)
        from ankle in new[] { -0.5, 0, 0.5 }
        select (hip * Math.PI / 18, knee * Math.PI / 18, ankle);

    private static IEnumerable<(string Name, IEnumerable<string> Wraps)> PathsOf(ModelSpecification model) =>
        model.Muscles.Select(muscle => (muscle.Name, muscle.Path.Wraps.Select(wrap => wrap.Surface)))
            .Concat(model.Ligaments.Select(band => (band.Name, band.Path.Wraps.Select(wrap => wrap.Surface))))
            .Concat(model.PathSprings.Select(band => (band.Name, band.Path.Wraps.Select(wrap => wrap.Surface))));

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
