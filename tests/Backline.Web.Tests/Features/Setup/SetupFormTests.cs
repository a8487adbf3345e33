using Backline.Coaching.Screening;
using Backline.Coaching.Sessions;
using Backline.Practice.Records;
using Backline.Web.Choices;
using Backline.Web.Features.Setup;
using Backline.Web.Records;
using Backline.Web.Tests.Records;

namespace Backline.Web.Tests.Features.Setup;

public sealed class SetupFormTests
{
    [Fact]
    public async Task A_second_session_starts_from_one_page()
    {
        SessionSetup setup = await SetupAsync();
        setup.Choose(now => now with { IsChosen = true, IsTaught = true });

        SetupForm form = Form(setup);

        Assert.Equal(SetupStepKind.SameAsLast, form.Step.Kind);
        Assert.Equal(1, form.Count);
    }

    [Fact]
    public async Task The_small_skills_are_shown_once()
    {
        SessionSetup setup = await SetupAsync();
        SetupForm first = Form(setup);
        List<string> taught = [];
        while (first.Step.Kind != SetupStepKind.Ready)
        {
            taught.AddRange(first.Step.Teaches is { } lesson ? [lesson] : []);
            first.Next();
        }

        SetupForm second = Form(setup);
        second.ChangeSomething();

        Assert.Contains("toes-up", taught);
        Assert.Contains("big-toe-press", taught);
        Assert.Contains("weight", taught);
        Assert.Equal(5, second.Count);
    }

    [Fact]
    public async Task The_lessons_can_be_passed_over()
    {
        SetupForm form = Form(await SetupAsync());
        while (form.Step.Kind != SetupStepKind.Teach)
        {
            form.Next();
        }

        form.SkipLessons();

        Assert.Equal(SetupStepKind.Ready, form.Step.Kind);
    }

    [Fact]
    public async Task The_ankle_check_returns_to_the_page_of_the_roll()
    {
        SetupForm form = Form(await SetupAsync());
        while (form.Step.Kind != SetupStepKind.Roll)
        {
            form.Next();
        }

        int before = form.Count;
        form.CheckAnkles();
        SetupStepKind during = form.Step.Kind;
        form.LeaveAnkles();

        Assert.Equal(SetupStepKind.Ankles, during);
        Assert.Equal(SetupStepKind.Roll, form.Step.Kind);
        Assert.Equal(before, form.Count);
    }

    private static SetupForm Form(SessionSetup setup) => new(setup, ProtocolLibrary.Load());

    private static async Task<SessionSetup> SetupAsync(params string[] restrictions)
    {
        var shelf = new BrokenShelf();
        PracticeRecord screening = Some.Screening(1, ScreeningRules.BuiltIn.Version, restrictions.Length == 0 ? "go" : "with-limits", restrictions);
        await shelf.PutFromAnotherTabAsync(Some.Set(screening));
        var clock = Some.Clock();
        var store = new RecordStore(shelf, clock);
        var setup = new SessionSetup(new MemorySettings(), store, new PracticeLogs(store), clock);
        Assert.True(await setup.PrepareAsync());
        return setup;
    }
}
