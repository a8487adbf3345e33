using Backline.Practice.Records;
using Backline.Progress.Plans;
using Backline.Progress.Summaries;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Home;

/// <summary>The one question of the next day.</summary>
public sealed partial class CheckIn : IDisposable
{
    private string? _answer;
    private Guid? _kept; // the answer's record
    private ElementReference _question;
    private ElementReference _status;
    private bool _isBusy;
    private bool _isLeft;

    /// <summary>The last session of practice of the day it is about; the answer stands for the day.</summary>
    [Parameter]
    [EditorRequired]
    public LoggedSession Session { get; set; } = null!; // required parameter

    /// <summary>Whether a reply stands here, from the tap on until it is taken back.</summary>
    [Parameter]
    public EventCallback<bool> OnReply { get; set; }

    /// <summary>The person does not want to say just now.</summary>
    [Parameter]
    public EventCallback OnLater { get; set; }

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private PracticeLogs Logs { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    public void Dispose() => _isLeft = true;

    // The buttons stay as they are while it is kept: one that is disabled loses the keyboard.
    private async Task AnswerAsync(string answer)
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        await OnReply.InvokeAsync(true);
        try
        {
            Guid kept = (await Store.AddAsync(RecordKinds.CheckIn, new CheckInContent { Session = Session.Id, Answer = answer }, AnswersJson.Default.CheckInContent)).Id;
            _answer = answer switch
            {
                CheckInContent.Better => "Good to hear. Keep what you do.",
                CheckInContent.Same => "Noted. Keep it mild and give it some days.",
                _ => WordsOf((await Logs.ReadAsync()).AsOf(Clock.GetLocalNow())),
            };
            _kept = kept;
        }
        finally
        {
            _isBusy = false;
            if (_kept is null)
            {
                await OnReply.InvokeAsync(false); // it is asked still
            }
        }

        await FocusAsync(_status);
    }

    // Of a day's answers the worst one counts: one beside it would mend nothing.
    private async Task TakeBackAsync(Guid kept)
    {
        await Store.TakeBackAsync(kept);
        (_answer, _kept) = (null, null);
        await FocusAsync(_question);
        await OnReply.InvokeAsync(false);
    }

    // The button that was pressed is gone.
    private async Task FocusAsync(ElementReference place)
    {
        if (!_isLeft)
        {
            await place.FocusAsync(preventScroll: true);
        }
    }

    // What follows from it: the stretch stops, or is offered less, or a later day was answered better already.
    private static string WordsOf(PracticeLog log) =>
        StopRule.Reason(log) ?? (log.NextDose.Reason is { Length: > 0 } reason ? reason : "Noted. Keep it mild.");
}
