using Backline.Stretching.Claims;
using Backline.Web.Features.Lessons;
using Backline.Web.Features.Readout;

namespace Backline.Web.Tests.Features.Lessons;

public sealed class ExperimentLabTests
{
    private static readonly ClaimLaboratory Laboratory = new(LegModels.Standing, samples: 0);

    public static TheoryData<string> Experiments =>
        [.. ClaimReader.Load().Claims.SelectMany(claim => claim.Parts).SelectMany(part => part.Experiments).Select(experiment => experiment.Id)];

    /// <summary>Standing where a case stands, the sliders show what the experiment answers: one model, no copy.</summary>
    [Theory]
    [MemberData(nameof(Experiments))]
    public void A_case_taken_reads_as_the_experiment_answers(string id)
    {
        var lab = new ExperimentLab(Experiment(id), Laboratory);

        Assert.NotEmpty(lab.Inputs);
        for (int i = 0; i < lab.Experiment.Cases.Count; i++)
        {
            lab.Take(lab.Experiment.Cases[i]);
            Assert.True(lab.IsAt(lab.Experiment.Cases[i]));
            Assert.Equal(lab.Answer.Cases[i].Values.Select(value => value.Value), lab.Now.Select(value => value.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Experiments))]
    public void Every_slider_goes_to_its_ends_and_every_measure_has_words(string id)
    {
        var lab = new ExperimentLab(Experiment(id), Laboratory);

        foreach (BenchInput input in lab.Inputs)
        {
            lab.Move(input, input.Min - 1);
            Assert.Equal(input.Min, lab.Value(input));
            lab.Move(input, input.Max + 1);
            Assert.Equal(input.Max, lab.Value(input));
            Assert.All(lab.Now, value => Assert.True(double.IsFinite(value.Value)));
            lab.Take(lab.Experiment.Cases[0]);
        }

        Assert.All(lab.Experiment.Measures, measure =>
        {
            Assert.DoesNotContain('.', MeasureWords.Name(measure));
            Assert.EndsWith(Unit(measure), MeasureWords.Value(measure, 0.5), StringComparison.Ordinal);
        });
    }

    /// <summary>A body can be without a support: a slider for one would show it where none is.</summary>
    [Theory]
    [MemberData(nameof(Experiments))]
    public void What_a_body_may_be_without_all_cases_have_or_none(string id)
    {
        ClaimExperiment experiment = Experiment(id);

        Assert.All(["handHeightCm", "handLoadN"], key =>
        {
            int cases = experiment.Cases.Count(one => experiment.Inputs(one).ContainsKey(key));
            Assert.True(cases == 0 || cases == experiment.Cases.Count, $"{key} stands in {cases} of {experiment.Cases.Count} cases");
        });
    }

    [Fact]
    public void A_lesson_opens_on_the_case_it_names_and_tells_what_all_cases_have_in_common()
    {
        var lab = new ExperimentLab(Experiment("three-knees"), Laboratory);

        Assert.True(lab.IsAt(lab.Experiment.Cases[1]));
        Assert.Equal(["Height of the support", "Shin forward"], lab.Common.Select(input => input.Name));
    }

    [Fact]
    public void Moved_off_every_case_no_case_is_pressed()
    {
        var lab = new ExperimentLab(Experiment("three-knees"), Laboratory);

        lab.Move(lab.Inputs[0], 33);

        Assert.DoesNotContain(lab.Experiment.Cases, lab.IsAt);
    }

    private static ClaimExperiment Experiment(string id) =>
        ClaimReader.Load().Claims.SelectMany(claim => claim.Parts).SelectMany(part => part.Experiments).Single(experiment => experiment.Id == id);

    private static string Unit(string measure) => measure switch
    {
        _ when measure.EndsWith("Nm", StringComparison.Ordinal) => " Nm",
        _ when measure.EndsWith("Mm", StringComparison.Ordinal) => " mm",
        _ when measure.EndsWith("Deg", StringComparison.Ordinal) => "°",
        _ when measure.EndsWith('N') => " N",
        _ => " %",
    };
}
