using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Backline.Biomechanics;
using Backline.Biomechanics.Wrapping;
using Backline.Figures;
using Backline.Figures.Stretches;
using Backline.Numerics;
using Backline.Stretching.Loads;
using Backline.Stretching.Passive;
using Backline.Stretching.Postures;
using Backline.TestKit;
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

    // Told of the tautest muscle, the hamstrings shortened by 9 mm where another became the tautest.
    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(30)]
    public void More_bow_never_takes_from_the_length_that_is_shown_of_the_hamstrings(int knee)
    {
        double before = double.NegativeInfinity;
        for (int bow = 0; bow <= 104; bow++)
        {
            _lab.Set(_lab.Inputs with { HandHeight = 0.75, KneeFlexion = Angle.FromDegrees(knee).Radians, HipHinge = Angle.FromDegrees(bow).Radians });
            double longer = Reading(Tissue.Hamstrings).LengthChange;

            Assert.True(longer >= before - 1e-9, $"from {before} to {longer} m at {bow}°");
            before = longer;
        }
    }

    // The long peroneal is stretched while the third hangs slack: a row that told of now one and now the other jumped from shorter to longer.
    [Fact]
    public void A_rows_length_is_that_of_the_muscle_that_lengthens_most_and_never_jumps()
    {
        double before = double.NaN;
        for (int turnOut = 0; turnOut <= 40; turnOut++)
        {
            _lab.Set(_lab.Inputs with { TurnOut = Angle.FromDegrees(turnOut).Radians });
            TissueReading row = Reading(Tissue.Peroneals);

            Assert.Equal(((string[])["perlong_r", "perbrev_r", "pertert_r"]).Max(name => _lab.Result.Loads.Muscles[_lab.Model.Muscle(name)].LengthChange), row.LengthChange);
            Assert.False(Math.Abs(row.LengthChange - before) > 0.003, $"from {before} to {row.LengthChange} m at {turnOut}°");
            before = row.LengthChange;
        }
    }

    [Fact]
    public void A_coordinate_that_follows_is_written_where_its_leader_puts_it()
    {
        string[] lines = LabFiles.Motion(_lab).TrimEnd().Split('\n');
        string[] names = lines[^2].Split('\t');
        double Of(string name) => double.Parse(lines[^1].Split('\t')[Array.IndexOf(names, name)], CultureInfo.InvariantCulture);

        Assert.Equal(20, Of("knee_angle_r"), 1e-9);
        Assert.Equal(Angle.FromDegrees(20).Radians, Of("knee_angle_r_beta"), 1e-6); // drives curves, so it is no angle and read as it is
        Assert.Equal(Angle.FromDegrees(20).Radians, Of("knee_angle_l_beta"), 1e-6);
    }

    [Fact]
    public void A_posture_taken_along_in_six_figures_is_found_again_to_a_micrometre_of_every_muscle()
    {
        _lab.Set(new StretchInputs { BodyHeight = 1.73, RollDiameter = 0.067, KneeFlexion = 0.123, TurnOut = 0.1, InnerWeight = 0.21 });

        string[] lines = LabFiles.Motion(_lab).TrimEnd().Split('\n');

        string[] numbers = lines[^1].Split('\t')[1..];
        Assert.All(numbers, number => Assert.InRange(number.Trim('-').Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length, 0, 6));
        ModelState read = _lab.Model.NewState();
        foreach ((int coordinate, string number) in numbers.Index().Where(pair => !_lab.Model.IsFollower(pair.Index)))
        {
            double value = double.Parse(number, CultureInfo.InvariantCulture);
            read[coordinate] = _lab.Model.IsAngle(coordinate) ? Angle.FromDegrees(value).Radians : value;
        }

        Workspace again = _lab.Model.NewWorkspace();
        again.Pose(read);
        again.LayPaths(WrappingMethod.Geodesic);
        _lab.Workspace.LayPaths(WrappingMethod.Geodesic);
        Assert.All(Enumerable.Range(0, _lab.Model.MuscleNames.Count), muscle => Assert.Equal(_lab.Workspace.MuscleLength(muscle), again.MuscleLength(muscle), 1e-6));
    }

    [Fact]
    public void Switching_the_nerve_of_a_leg_that_lies_leaves_its_muscles_as_they_are()
    {
        _lab.Lay(new LegPosture(Angle.Zero, Angle.Zero, Angle.FromDegrees(20)));
        double[] lying = [.. _lab.Shades];

        _lab.Draw(nerve: false, fascia: true);
        double[] without = [.. _lab.Shades];
        _lab.Draw(nerve: true, fascia: true);

        Assert.Equal(lying[.._lab.Model.MuscleNames.Count], without[.._lab.Model.MuscleNames.Count]);
        Assert.NotEqual(lying, without);
        Assert.Equal(lying, _lab.Shades);
    }

    [Fact]
    public void An_edge_of_a_band_has_two_figures()
    {
        TissueReading Of(double low, double high) => new(Tissue.Soleus, 0, 50, 1, new ValueBand(low * 100, 0, high * 100), new ValueBand(low, 0, high), null, false);

        Assert.Equal(("28–240", "28–240"), (LabWords.ShareBand(Of(0.277, 2.36)), LabWords.PullBand(Of(0.277, 2.36))));
        Assert.Equal("5–1300", LabWords.ShareBand(Of(0.051, 12.71)));
    }

    [Fact]
    public void A_band_whose_edges_read_like_the_value_is_left_out()
    {
        TissueReading Of(double value, double low, double high) => new(Tissue.Soleus, 0, value * 100, value, new ValueBand(low * 100, 0, high * 100), new ValueBand(low, 0, high), null, false);

        Assert.Equal((null, null), (LabWords.ShareBand(Of(0.25, 0.2501, 0.2502)), LabWords.PullBand(Of(0.25, 0.2501, 0.2502))));
        Assert.Equal(("25–25", "25–25"), (LabWords.ShareBand(Of(0.26, 0.2501, 0.2502)), LabWords.PullBand(Of(0.26, 0.2501, 0.2502))));
    }

    [Fact]
    public void What_the_nearest_posture_may_change_has_a_slider() => Assert.All(
        (string[])["roll-cm", "heel-lift-cm", "knee", "shin", "hinge", "rounding", "tuck", "toes", "turn-out", "inner", "hands-cm"],
        name => Assert.Contains([.. LabKnob.All, .. LabKnob.Hands], (LabKnob knob) => knob.Input.Name == name));

    // Hamstrings beyond what people bear and a calf short of it were one colour in the file and two on the page.
    [Fact]
    public void The_picture_taken_along_is_coloured_by_what_colours_the_leg_shown()
    {
        XElement[] muscles = [.. XElement.Parse(StretchPicture.Draw(_lab.Result)).Descendants().Where(part => part.Attribute("data-muscle") is not null && part.Attribute("class")?.Value != "band")];

        Assert.NotEmpty(muscles);
        Assert.All(muscles, muscle =>
        {
            MuscleLoad load = _lab.Result.Loads.Muscles[_lab.Model.Muscle(muscle.Attribute("data-muscle")!.Value)]; // asked for above
            int step = load.IsSlack ? 0 : StrainScale.StepOf(load.PassiveShare / TissueFeel.ToleratedShare);
            Assert.Equal($"muscle strain-{step}", muscle.Attribute("class")!.Value);
        });
        Assert.True(muscles.Select(muscle => muscle.Attribute("class")!.Value).Distinct().Count() >= 3);
    }

    // The style sheet's five places by day, and the figures' six of the same scale.
    [Fact]
    public void The_pages_scale_and_the_pictures_are_one()
    {
        string sheet = File.ReadAllText(Repository.At("src", "Backline.Web", "wwwroot", "css", "app.css"));
        double[][] page = [.. Enumerable.Range(0, 5).Select(i => Rgb(Regex.Match(sheet, $"--strain-{i}: (#[0-9a-f]{{6}})").Groups[1].Value))];

        for (int step = 0; step < StrainScale.Steps; step++)
        {
            double at = step * 4.0 / (StrainScale.Steps - 1);
            int below = Math.Min((int)at, 3);
            double[] drawn = Rgb(Regex.Match(StrainScale.Colour(step), "#[0-9a-f]{6}").Value);
            Assert.All(Enumerable.Range(0, 3), channel => Assert.Equal(page[below][channel] + ((at - below) * (page[below + 1][channel] - page[below][channel])), drawn[channel], 0.51));
        }

        static double[] Rgb(string colour) => [.. ((int[])[1, 3, 5]).Select(at => (double)Convert.ToInt32(colour.Substring(at, 2), 16))];
    }

    [Fact]
    public void Bands_belong_to_one_posture_and_go_with_it()
    {
        _lab.FindBands();
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
            _lab.FindBands();
            IReadOnlyList<TissueReading> rows = _lab.Readings();
            LoadBands bands = _lab.Bands!; // found above

            Assert.Equal(bands.MostlyFeltFirst.Order(), rows.Where(row => row.IsFirst).Select(row => row.Tissue).Order());
            Assert.Contains(rows, row => row.Tissue == Tissue.Adductors);
            Assert.All(
                Enum.GetValues<Tissue>().Where(tissue => _lab.Result.Loads.Feel.Shares[(int)tissue] >= TissueFeel.Noticeable || bands.FeltFirst[(int)tissue] >= 0.05),
                tissue => Assert.Single(rows, row => row.Tissue == tissue));
        }
    }

    [Fact]
    public void The_numbers_taken_along_say_of_each_tissue_what_the_table_says()
    {
        _lab.FindBands();
        string[][] rows = [.. LabFiles.Csv(_lab).TrimEnd().Split('\n').Select(row => row.Split(','))];
        string Of(string[] row, string column) => row[Array.IndexOf(rows[0], column)];

        Assert.All(_lab.Readings(), reading =>
        {
            string[][] parts = [.. rows.Where(row => string.Equals(Of(row, "tissue"), reading.Tissue.ToString(), StringComparison.OrdinalIgnoreCase))];
            Assert.NotEmpty(parts);
            Assert.All(parts, row =>
            {
                Assert.Equal(reading.Share, double.Parse(Of(row, "tissueFeelShare"), CultureInfo.InvariantCulture), 1e-5);
                Assert.Equal(reading.FeltFirst!.Value, double.Parse(Of(row, "tissueFeltFirstShare"), CultureInfo.InvariantCulture), 1e-6); // found above
                Assert.Equal(reading.IsFirst ? "true" : "false", Of(row, "isTissueFeltFirst"));
            });
        });
    }

    // Over upright shins half of the bow was lost, and the hamstrings read 0 % beside 105 % with soft knees.
    [Theory]
    [InlineData(1.3)]
    [InlineData(1.7)]
    [InlineData(2.1)]
    public void Locked_knees_are_compared_at_the_bow_of_the_article(double height)
    {
        StretchInputs locked = LabPreset.All.Single(preset => preset.Name == "Knees locked").Inputs;

        _lab.Set(locked with { BodyHeight = height });

        Assert.Equal(0, _lab.Inputs.KneeFlexion);
        Assert.Equal(LabPreset.All[0].Inputs.HipHinge, _lab.Result.Body.Given.HipHinge);
        Assert.True(_lab.Result.IsPossible);
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

    // Its lengths are another body's than those of the numbers beside it, and nothing said so.
    [Fact]
    public void The_posture_taken_along_says_whose_size_it_is_of()
    {
        _lab.Set(new StretchInputs { BodyHeight = 1.655 });
        string[] header = [.. LabFiles.Motion(_lab).Split('\n').TakeWhile(line => line != "endheader")];
        _lab.Workspace.LayPaths(WrappingMethod.Geodesic);
        double inModel = _lab.Workspace.MuscleLength(0), shown = _lab.Result.Loads.Muscles[0].Length;

        Assert.Contains("Lengths are of the leg model, 180 cm tall; the numbers (CSV) are of the body shown, 165.5 cm tall.", header);
        Assert.Equal(180 / 165.5, inModel / shown, 1e-4);
    }

    // "Stands with less than 1 kg on the hands", and "On the hands: 0 kg" beside it.
    [Fact]
    public void What_the_hands_bear_is_told_as_the_sentence_tells_it()
    {
        _lab.Set(new StretchInputs { RollDiameter = 0.1, HandHeight = 0.75, HipHinge = Angle.FromDegrees(70).Radians });

        Assert.Contains("with less than 1 kg on the hands", LabWords.Standing(_lab.Result), StringComparison.Ordinal);
        Assert.Contains(("On the hands", "less than 1 kg"), LabWords.Facts(_lab.Result));
    }

    // A pull of 5e-39 N and a share of 0.5700000000000003 tell more than is known.
    [Fact]
    public void The_numbers_taken_along_have_six_figures_at_most_and_no_exponent()
    {
        _lab.FindBands();
        string[] numbers = [.. LabFiles.Csv(_lab).TrimEnd().Split('\n').Skip(1).SelectMany(row => row.Split(',')).Where(cell => cell.Length > 0 && !char.IsAsciiLetter(cell[0]))];

        Assert.NotEmpty(numbers);
        Assert.All(numbers, number =>
        {
            Assert.Matches("^-?[0-9]+([.][0-9]{1,7})?$", number);
            Assert.InRange(number.Trim('-').Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length, 0, 6);
            Assert.NotEqual("-0", number);
        });
    }

    // The fascial link is off in the model, and its line would hang free behind the calf.
    [Fact]
    public void What_is_switched_off_is_not_drawn()
    {
        int nerve = Band("nerve_bed_r");
        int sole = Band("plantar_fascia_r");
        int link = Band("knee_fascia_r");
        Assert.True(_lab.Shades[nerve] >= 0 && _lab.Shades[sole] >= 0);
        Assert.Equal(Shade.Hidden, _lab.Shades[link]);

        _lab.Draw(nerve: false, fascia: true);
        Assert.Equal(Shade.Hidden, _lab.Shades[nerve]);
        Assert.True(_lab.Shades[sole] >= 0);

        _lab.Draw(nerve: true, fascia: false);
        _lab.Set(_lab.Inputs with { KneeFlexion = 0.1 });
        Assert.True(_lab.Shades[nerve] >= 0);
        Assert.Equal(Shade.Hidden, _lab.Shades[sole]);
        Assert.Equal(Shade.Hidden, _lab.Shades[link]);
        Assert.Equal(["nerve_bed_r"], PathShapes.Of(_lab.Model.Specification).Where(path => path.IsDashed).Select(path => path.Name));
    }

    private int Band(string name) => _lab.Model.MuscleNames.Count + Array.IndexOf([.. _lab.Model.BandNames], name);

    private TissueReading Reading(Tissue tissue) => _lab.Readings().First(reading => reading.Tissue == tissue);
}
