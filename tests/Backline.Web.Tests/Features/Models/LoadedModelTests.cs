using System.Globalization;
using System.Text;
using Backline.Biomechanics;
using Backline.Biomechanics.Wrapping;
using Backline.TestKit;
using Backline.Web.Features.Models;

namespace Backline.Web.Tests.Features.Models;

public sealed class LoadedModelTests
{
    [Fact]
    public void A_slider_moves_the_model_and_the_curve_agrees_with_it()
    {
        LoadedModel loaded = Open("wrap-cylinder.osim");
        MovableCoordinate over = loaded.MoversOf(0)[0];
        MuscleCurve curve = loaded.Curve(0, over);

        loaded.Move(over, curve.Values[30].Value);

        Assert.Equal(curve.Values[30].Length, loaded.Workspace.MuscleLength(0), 1e-12);
        Assert.Equal(curve.Values[30].MomentArm, loaded.Workspace.MomentArm(0, over.Index), 1e-12);
        Assert.Equal(MuscleCurve.Points + 1, curve.ToCsv().TrimEnd().Split('\n').Length);
    }

    // -0.017453292519943295 tells more than is known; whoever reads six figures loses a micrometre at most.
    [Fact]
    public void A_curve_is_taken_along_in_six_figures()
    {
        LoadedModel loaded = Open("wrap-cylinder.osim");
        MuscleCurve curve = loaded.Curve(0, loaded.MoversOf(0)[0]);

        string[][] rows = [.. curve.ToCsv().TrimEnd().Split('\n').Skip(1).Select(row => row.Split(','))];

        Assert.All(rows.SelectMany(row => row), number => Assert.Matches("^-?[0-9]+([.][0-9]{1,7})?$", number));
        Assert.All(rows.SelectMany(row => row), number => Assert.InRange(number.Trim('-').Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length, 0, 6));
        Assert.All(rows.Zip(curve.Values), pair =>
        {
            Assert.Equal(pair.Second.Length, double.Parse(pair.First[1], CultureInfo.InvariantCulture), 1e-6);
            Assert.Equal(pair.Second.MomentArm, double.Parse(pair.First[2], CultureInfo.InvariantCulture), 1e-6);
        });
    }

    [Fact]
    public void A_broken_file_is_told_whole_and_with_its_places()
    {
        string text = File.ReadAllText(Repository.At("data", "models", "wrap-cylinder.osim")).Replace("<mass>", "<mass>x", StringComparison.Ordinal);

        ModelException refused = Assert.Throws<ModelException>(() => LoadedModel.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "mine.osim"));

        Assert.StartsWith("mine.osim: ", refused.Message, StringComparison.Ordinal);
        Assert.All(refused.Problems, problem => Assert.Contains("mass", problem.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_surface_the_other_method_does_not_know_is_said_before_it_is_chosen()
    {
        Assert.NotNull(Open("wrap-sphere.osim").WhyOnlyGeodesic);
        Assert.Null(Open("wrap-cylinder.osim").WhyOnlyGeodesic);
    }

    // Two surfaces on one path: its pulls reach down to the ground by OpenSim's rules, but no turn of the pelvis makes it longer.
    [Fact]
    public void A_curve_is_offered_over_what_changes_the_muscle_and_nothing_else()
    {
        LoadedModel loaded = Open("wrap-two-in-a-row.osim");
        loaded.Workspace.MomentArms(0, out ReadOnlySpan<int> told);
        string[] names = [.. told.ToArray().Select(coordinate => loaded.Model.CoordinateNames[coordinate])];

        IReadOnlyList<MovableCoordinate> movers = loaded.MoversOf(0);

        Assert.Contains("tilt", names);
        Assert.DoesNotContain(movers, mover => mover.Name is "tilt" or "list" or "turn" or "tx" or "ty" or "tz");
        Assert.Contains(movers, mover => mover.Name == "knee");
        Assert.All(movers, mover => Assert.True(loaded.Curve(0, mover).Values.Max(point => Math.Abs(point.MomentArm)) > 1e-4, mover.Name));
    }

    [Fact]
    public void The_chosen_muscle_stands_out()
    {
        LoadedModel loaded = Open("wrap-cylinder.osim");
        double before = loaded.Shades[0];

        loaded.Choose(0);

        Assert.NotEqual(before, loaded.Shades[0]);
        Assert.Equal(WrappingMethod.Geodesic, loaded.Method);
    }

    private static LoadedModel Open(string file)
    {
        using FileStream stream = File.OpenRead(Repository.At("data", "models", file));
        return LoadedModel.Open(stream, file);
    }
}
