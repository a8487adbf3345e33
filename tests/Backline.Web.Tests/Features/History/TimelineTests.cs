using System.Text.Json;
using Backline.Practice.Records;
using Backline.Web.Features.History;
using Backline.Web.Tests.Records;

namespace Backline.Web.Tests.Features.History;

public sealed class TimelineTests
{
    [Fact]
    public void Phases_follow_each_other_to_the_end()
    {
        Timeline line = Line(("phase", "stand", 0), ("phase", "hold", 20), ("done", "", 110));

        Assert.Equal([new Span("stand", 0, 20), new Span("hold", 20, 120)], line.Phases);
    }

    [Fact]
    public void A_fault_lasts_until_it_is_mended_and_each_rule_has_its_own()
    {
        Timeline line = Line(("fault", "heels", 5), ("fault", "shin", 6), ("mended", "heels", 9));

        Assert.Equal([new Span("heels", 5, 9), new Span("shin", 6, 120)], line.Faults);
    }

    [Fact]
    public void A_fault_that_was_never_seen_mended_lasts_as_long_as_it_was_seen()
    {
        Timeline line = Line([new RuleTime("heels", 30, 7, 80)], ("fault", "heels", 5), ("mended", "heels", 9), ("fault", "heels", 40), ("phase", "return", 60));

        Assert.Equal([new Span("heels", 5, 9), new Span("heels", 40, 43)], line.Faults);
    }

    [Fact]
    public void A_fault_that_was_hidden_and_came_back_is_two()
    {
        Timeline line = Line([new RuleTime("heels", 0, 10, 100)], ("fault", "heels", 5), ("fault", "heels", 12), ("mended", "heels", 15));

        Assert.Equal([new Span("heels", 5, 12), new Span("heels", 12, 15)], line.Faults);
    }

    [Fact]
    public void The_clock_runs_between_its_start_and_its_stop()
    {
        Timeline line = Line(("hold-start", "hold", 10), ("hold-stop", "hold", 30), ("hold-start", "hold", 40), ("hold-stop", "hold", 60));

        Assert.Equal(40, line.Holds.Sum(span => span.Seconds));
    }

    [Fact]
    public void Events_out_of_order_are_put_in_order()
    {
        Timeline line = Line(("hold-stop", "hold", 30), ("hold-start", "hold", 10));

        Assert.Equal([new Span("", 10, 30)], line.Holds);
    }

    private static Timeline Line(params (string Kind, string Id, double T)[] events) => Line([], events);

    private static Timeline Line(RuleTime[] rules, params (string Kind, string Id, double T)[] events)
    {
        SessionContent content = Some.Session(1, change: content => content with
        {
            Rules = rules,
            Events = [.. events.Select(one => new SessionEvent(one.T, one.Kind, one.Id, ""))],
        }).Content.Deserialize(RecordJson.Default.SessionContent)!;
        return Timeline.Of(content);
    }
}
