using System.Globalization;
using Backline.Numerics;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;
using Backline.Web.Features.Anatomy;
using Backline.Web.Features.Learn;

namespace Backline.Web.Tests.Features.Learn;

public sealed class LegLabTests
{
    private readonly LegLab _lab = LegLab.Open();

    [Fact]
    public void A_deeper_bow_lengthens_the_hamstrings()
    {
        _lab.Set(_lab.Inputs with { HipHinge = 0.3 });
        double before = Reading(Tissue.Hamstrings).LengthChange;

        _lab.Set(_lab.Inputs with { HipHinge = 0.9 });

        Assert.True(Reading(Tissue.Hamstrings).LengthChange > before + 0.01);
    }

    [Fact]
    public void Every_slider_reads_back_what_it_wrote_and_stays_within_what_can_be_computed()
    {
        StretchInputs usual = new();

        Assert.All(LabKnob.All, knob => Assert.All((double[])[knob.Min, knob.Max], number =>
        {
            StretchInputs moved = knob.Write(usual, number);
            Assert.Equal(number, knob.Read(moved), 1e-9);
            Assert.True(StretchInputRules.Hold(in moved), knob.Name);
        }));
    }

    [Fact]
    public void Bands_belong_to_one_posture_and_go_with_it()
    {
        _lab.FindBands(20);
        Assert.NotNull(Reading(Tissue.Soleus).ForceBand);

        _lab.Set(_lab.Inputs with { KneeFlexion = 0.1 });

        Assert.Null(Reading(Tissue.Soleus).ForceBand);
    }

    [Fact]
    public async Task What_muscles_cannot_hold_comes_with_the_nearest_they_can_until_a_slider_moves_on()
    {
        int solves = 0;
        _lab.Set(_lab.Inputs with { HipHinge = Angle.FromDegrees(105).Radians });
        Assert.Null(_lab.Nearest);

        await _lab.FindNearestAsync(() => Task.FromResult(solves++));

        Assert.InRange(_lab.Nearest!.Value.HipHinge, 1.2, 1.8);
        Assert.InRange(solves, 5, 500);
        _lab.Set(_lab.Nearest.Value);
        Assert.Null(_lab.Nearest);
        Assert.True(_lab.Result.IsPossible);

        _lab.Set(_lab.Inputs with { HipHinge = Angle.FromDegrees(105).Radians });
        await Assert.ThrowsAsync<OperationCanceledException>(() => _lab.FindNearestAsync(() => throw new OperationCanceledException()));
        Assert.Null(_lab.Nearest);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 60)]
    [InlineData(20, 60)]
    [InlineData(20, 110)]
    [InlineData(40, 60)]
    [InlineData(70, 60)]
    [InlineData(140, 60)]
    public void What_is_felt_has_a_row_and_what_is_felt_first_the_mark(double knee, double hinge)
    {
        foreach (double turnOut in (double[])[0, 20])
        {
            _lab.Set(_lab.Inputs with { KneeFlexion = Angle.FromDegrees(knee).Radians, HipHinge = Angle.FromDegrees(hinge).Radians, TurnOut = Angle.FromDegrees(turnOut).Radians });
            _lab.FindBands(100);
            IReadOnlyList<TissueReading> rows = _lab.Readings();
            LoadBands bands = _lab.Bands!; // found above

            Assert.Equal(_lab.Result.Loads.Feel.First, rows.SingleOrDefault(row => row.IsFirst)?.Tissue);
            Assert.Contains(rows, row => row.Tissue == Tissue.Adductors);
            Assert.All(
                Enum.GetValues<Tissue>().Where(tissue => _lab.Result.Loads.Feel.Shares[(int)tissue] >= TissueFeel.Noticeable || bands.FeltFirst[(int)tissue] >= 0.05),
                tissue => Assert.Single(rows, row => row.Tissue == tissue));
        }
    }

    [Fact]
    public void The_numbers_taken_along_say_of_each_tissue_what_the_table_says()
    {
        _lab.FindBands(20);
        string[][] rows = [.. LabFiles.Csv(_lab).TrimEnd().Split('\n').Select(row => row.Split(','))];
        string Of(string[] row, string column) => row[Array.IndexOf(rows[0], column)];

        Assert.All(_lab.Readings(), reading =>
        {
            string[][] parts = [.. rows.Where(row => string.Equals(Of(row, "tissue"), reading.Tissue.ToString(), StringComparison.OrdinalIgnoreCase))];
            Assert.NotEmpty(parts);
            Assert.All(parts, row =>
            {
                Assert.Equal(reading.Share, double.Parse(Of(row, "tissueFeelShare"), CultureInfo.InvariantCulture));
                Assert.Equal(reading.FeltFirst, double.Parse(Of(row, "tissueFeltFirstShare"), CultureInfo.InvariantCulture));
                Assert.Equal(reading.IsFirst ? "true" : "false", Of(row, "isTissueFeltFirst"));
            });
        });
    }

    [Fact]
    public void The_files_hold_every_muscle_and_every_coordinate()
    {
        string[] rows = LabFiles.Csv(_lab).TrimEnd().Split('\n');
        string[] motion = LabFiles.Motion(_lab).TrimEnd().Split('\n');

        Assert.Equal(1 + _lab.Model.MuscleNames.Count + _lab.Model.BandNames.Count, rows.Length);
        Assert.All(rows, row => Assert.Equal(rows[0].Split(',').Length, row.Split(',').Length));
        Assert.Equal(_lab.Model.CoordinateNames.Count + 1, motion[^1].Split('\t').Length);
    }

    [Fact]
    public void What_is_drawn_has_both_legs_and_finite_numbers()
    {
        IReadOnlyList<DrawnBody> bodies = BodyShapes.Of(_lab.Model);
        double[] numbers = [.. new DrawnPose(_lab.Model, _lab.Workspace).Write(Backline.Biomechanics.Wrapping.WrappingMethod.Geodesic, _lab.Things, _lab.Shades)];

        Assert.Equal(_lab.Model.BodyNames, bodies.Select(body => body.Name));
        Assert.All((string[])["femur_r", "femur_l", "tibia_r", "tibia_l"], name =>
        {
            DrawnBody body = bodies.First(one => one.Name == name);
            Assert.True(body.Bones.Count + body.Solid.Count > 0, name);
        });
        Assert.All(numbers, number => Assert.True(double.IsFinite(number)));
    }

    private TissueReading Reading(Tissue tissue) => _lab.Readings().First(reading => reading.Tissue == tissue);
}
