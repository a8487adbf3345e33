using Backline.Practice.Records;
using Backline.Web.Features.Demo;

namespace Backline.Web.Tests.Live;

public sealed class DemonstrationTests
{
    private readonly HeardVoice _voice = new();

    [Fact]
    public void The_film_shows_a_correction_its_mending_and_a_finished_hold()
    {
        var demonstration = new Demonstration(_voice);

        foreach (var picture in Film.Pictures())
        {
            demonstration.See(picture);
        }

        SessionContent content = demonstration.Session.ToContent();
        Assert.Equal("done", content.Ended);
        Assert.InRange(content.Held.SeenSeconds, 20, 26);
        Assert.Equal(["shin"], content.Events.Where(happened => happened.Kind == SessionEventKinds.Fault).Select(happened => happened.Id).Distinct());
        Assert.Contains(content.Events, happened => happened is { Kind: SessionEventKinds.Mended, Id: "shin" });
        Assert.Contains("Shins back over your ankles.", _voice.Heard);
        Assert.Contains("That's it.", _voice.Heard);
    }

    [Fact]
    public void The_cue_follows_its_fault_within_six_seconds()
    {
        var demonstration = new Demonstration(_voice);

        foreach (var picture in Film.Pictures())
        {
            demonstration.See(picture);
        }

        double fault = demonstration.Session.Events.First(happened => happened.Kind == SessionEventKinds.Fault).T;
        double cue = demonstration.Session.Events.First(happened => happened.Kind == SessionEventKinds.Cue && happened.Id == "shin").T;
        Assert.InRange(cue - fault, 0, 6);
    }
}
