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
