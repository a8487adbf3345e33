using System.Text;
using System.Text.Json;
using Backline.Coaching.Measures;
using Backline.Numerics;
using Backline.Practice.Measures;

namespace Backline.Coaching.Tests.Measures;

public sealed class CorrectionSetTests
{
    [Fact]
    public void What_Backline_comes_with_corrects_every_measure_of_a_side_view_for_both_models()
    {
        string[] names = [.. MeasureNames.All.Where(measure => measure is not (Measure.FootProgression or Measure.KneeMedialOffset)).Select(MeasureNames.NameOf).Order()];

        Assert.Equal(names, CorrectionSet.BuiltIn.Full.Keys.Order());
        Assert.Equal(names, CorrectionSet.BuiltIn.Heavy.Keys.Order());
        Assert.Equal("rendered bodies", CorrectionSet.BuiltIn.LearntOn);
    }

    [Fact]
    public void A_set_survives_being_written_and_read()
    {
        CorrectionSet again = CorrectionSet.Parse(CorrectionSet.BuiltIn.ToJson());

        Assert.Equal(CorrectionSet.BuiltIn.ToJson(), again.ToJson());
    }

    [Theory]
    [InlineData("\"landmarkModel\":", "\"landmarkModl\":")]
    [InlineData("\"lagSeconds\":", "\"lag\":")]
    [InlineData("\"kneeFlexionDeg\":", "\"kneeFlexion\":")]
    [InlineData("\"backlineCorrections\": 1", "\"backlineCorrections\": 2")]
    [InlineData("\"clips\": [", "\"clips\": null, \"x\": [")]
    public void A_file_of_another_form_is_refused(string part, string instead)
    {
        string text = Encoding.UTF8.GetString(CorrectionSet.BuiltIn.ToJson()).Replace(part, instead, StringComparison.Ordinal);

        Assert.Throws<JsonException>(() => CorrectionSet.Parse(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData(0, 0, 2)]
    [InlineData(90, 0, 2 + 3 + 5)]
    [InlineData(90, 10, 2 + 3 + 5 + 1)]
    [InlineData(30, 0, 3.5 + (5 * (1 - 0.8660254037844386)))]
    [InlineData(150, 0, 2 + 3 + 5)]
    public void A_correction_follows_its_equation_and_stays_as_it_is_beyond_what_was_learnt(double trunk, double rate, double expected)
    {
        var correction = new Correction { Offset = 2, Sine = 3, Cosine = 5, LagSeconds = 0.1, StandardError = 1, MovingErrorSeconds = 0, LeaningErrorPerDegree = 0, RawError = 1, FarError = 1 };

        Assert.Equal(expected, correction.At(Angle.FromDegrees(trunk), rate), 1e-9);
    }
}
