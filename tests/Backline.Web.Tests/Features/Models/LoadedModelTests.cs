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
