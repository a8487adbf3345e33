using Backline.Coaching.Sessions;
using Backline.Figures;
using Backline.Practice.Records;
using Backline.Progress.Sessions;
using Backline.Web.Features.After;
using Backline.Web.Tests.Records;

namespace Backline.Web.Tests.Features.After;

public sealed class AfterFormTests
{
    private readonly AfterForm _form = new(Some.Id(1), ProtocolLibrary.Load().Places);

    [Fact]
    public void Nothing_said_is_nothing_to_keep() => Assert.False(_form.IsTouched);

    [Fact]
    public void What_was_said_before_is_there_again_and_nothing_new_is_nothing_to_keep()
    {
        var said = new SessionAfterContent { Session = Some.Id(1), PainBefore = 3, PainAfter = 2, Felt = ["tingling", "of-a-newer-version"], Notes = "slow" };
        var form = AfterForm.Of(PastSessions.Of([Some.Session(1)])[0] with { After = said }, ProtocolLibrary.Load().Places);

        bool before = form.IsTouched;
        form.Notes = "slow and easy";

        Assert.False(before);
        Assert.True(form.IsTouched);
        Assert.Equivalent(said with { Notes = "slow and easy" }, form.ToContent(), strict: true);
    }

    [Fact]
    public void A_place_taken_back_is_something_new()
    {
        var said = new SessionAfterContent { Session = Some.Id(1), Felt = ["calf"] };
        var form = AfterForm.Of(PastSessions.Of([Some.Session(1)])[0] with { After = said }, ProtocolLibrary.Load().Places);

        form.Toggle("calf");

        Assert.True(form.IsTouched);
        Assert.Empty(form.ToContent().Felt);
    }

    [Fact]
    public void Signs_to_stop_are_advised_on_first()
    {
        _form.Toggle("calf");
        _form.Toggle("tingling");

        Assert.Equal(["tingling", "calf"], _form.Felt.Select(place => place.Id));
    }

    [Fact]
    public void Every_region_of_the_drawn_leg_is_a_place_of_the_protocol()
    {
        string[] places = [.. ProtocolLibrary.Load().Places.Select(place => place.Id)];

        Assert.All(BodyMapFigure.Regions, region => Assert.Contains(region.Id, places));
    }

    [Fact]
    public void A_place_touched_twice_is_taken_back()
    {
        _form.Toggle("calf");
        _form.Toggle("calf");

        Assert.False(_form.IsFelt("calf"));
    }

    [Fact]
    public void What_was_said_joins_the_session_by_its_id()
    {
        _form.PainAfter = 2;
        _form.Notes = "  better than last week ";
        _form.Toggle("calf");

        SessionAfterContent content = _form.ToContent();

        Assert.Equal(Some.Id(1), content.Session);
        Assert.Equal(2, content.PainAfter);
        Assert.Equal(["calf"], content.Felt);
        Assert.Equal("better than last week", content.Notes);
    }
}
