using Backline.Practice.Records;
using Backline.Progress.Plans;
using Backline.Progress.Summaries;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Home;

/// <summary>The one question of the next day.</summary>
public sealed partial class CheckIn
{
    private string? _answer;
    private Guid? _kept; // the answer's record

    /// <summary>The last session of practice of the day it is about; the answer stands for the day.</summary>
    [Parameter]
    [EditorRequired]
    public LoggedSession Session { get; set; } = null!; // required parameter

    /// <summary>The person does not want to say just now.</summary>
    [Parameter]
    public EventCallback OnLater { get; set; }

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    private async Task AnswerAsync(string answer)
    {
        var content = new CheckInContent { Session = Session.Id, Answer = answer };
        _answer = answer switch
        {
            CheckInContent.Better => "Good to hear. Keep what you do.",
            CheckInContent.Same => "Noted. Keep it mild and give it some days.",
            _ => "",
        };
        _kept = (await Store.AddAsync(RecordKinds.CheckIn, content, AnswersJson.Default.CheckInContent)).Id;
        if (answer == CheckInContent.Worse)
        {
            _answer = WordsOf((await Logs.ReadAsync()).AsOf(Clock.GetLocalNow()));
        }
    }

    // Of a day's answers the worst one counts: one beside it would mend nothing.
    private async Task TakeBackAsync(Guid kept)
    {
        await Store.TakeBackAsync(kept);
        (_answer, _kept) = (null, null);
    }

    // What follows from it: the stretch stops, or is offered less, or a later day was answered better already.
    private static string WordsOf(PracticeLog log) =>
        StopRule.Reason(log) ?? (log.NextDose.Reason is { Length: > 0 } reason ? reason : "Noted. Keep it mild.");
}
