using Backline.Practice.Records;
using Backline.Progress.Transfers;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Move;

/// <summary>Shows records as pictures for another device's camera.</summary>
public sealed partial class ShowPart : IDisposable
{
    // Below three changes a second nobody is harmed by flicker (WCAG 2.2, 2.3.1).
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Fast = TimeSpan.FromMilliseconds(170);

    private IReadOnlyList<Profile> _people = [];
    private TransferSender? _sender;
    private ITimer? _timer;
    private string _person = "";
    private string? _frame;
    private HashSet<Guid> _shown = []; // the records in the pictures
    private string? _words;
    private int _sequence;
    private int _blocks;
    private bool _isFast;
    private bool _isPaused;
    private bool _isToBeSeen;
    private ElementReference _code;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    private TimeSpan Pace => _isFast ? Fast : Calm;

    private string Duration
    {
        get
        {
            double seconds = _blocks * Pace.TotalSeconds;
            return seconds < 60 ? $"{Math.Max(5, Math.Ceiling(seconds / 5) * 5):0} seconds" : $"{Math.Ceiling(seconds / 60):0} min";
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Store.Changed -= OnStoreChanged;
        _timer?.Dispose();
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        Store.Changed += OnStoreChanged;
        return LookAsync();
    }

    private async Task LookAsync()
    {
        _people = await Store.PeopleAsync();
        if (Guid.TryParse(_person, out Guid chosen) && _people.All(profile => profile.Id != chosen))
        {
            // They may go by another of their ids now.
            Guid? now = Store.IdsOf(chosen).Cast<Guid?>().FirstOrDefault();
            _person = now?.ToString() ?? "";
            _words = now is null ? "What was theirs whom you chose was erased meanwhile. Pictures shown now are of everybody’s." : _words;
        }
    }

    // Somebody may come, or be erased, in another tab. What was erased goes into no other device from here.
    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        await LookAsync();
        await StopIfErasedAsync();
        StateHasChanged();
    });

    private async Task StopIfErasedAsync()
    {
        if (_frame is not null && (await Store.EverythingAsync()).Erased.Any(erasure => _shown.Contains(erasure.Id)))
        {
            Stop();
            _words = "Something in these pictures was erased meanwhile. Show them anew, then let the other device watch from the beginning.";
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isToBeSeen)
        {
            _isToBeSeen = false;
            await _code.FocusAsync(); // brings the whole square into view
        }
    }

    private async Task StartAsync()
    {
        RecordSet set = await Store.EverythingAsync();
        if (Guid.TryParse(_person, out Guid person))
        {
            IReadOnlyList<Guid> ids = Store.IdsOf(person);
            set = set with { Records = [.. set.Records.Where(record => ids.Contains(record.Person))] };
        }

        if (set.Records.Count + set.Erased.Count == 0)
        {
            _words = "There is nothing here to move yet.";
            return;
        }

        _sender = TransferSender.Of(set);
        if (_sender is null)
        {
            _words = "There is too much here for pictures. Download a file in My data and bring it in on the other device.";
            return;
        }

        (_words, _sequence, _blocks, _isPaused) = (null, 0, _sender.BlockCount, false);
        _shown = [.. set.Records.Select(record => record.Id)];
        _frame = _sender.Frame(0);
        _isToBeSeen = true;
        _timer ??= Clock.CreateTimer(_ => InvokeAsync(OnTick), null, Pace, Pace);
        _timer.Change(Pace, Pace);
        await StopIfErasedAsync(); // it may have been while all was read
    }

    private void OnTick()
    {
        if (!_isPaused && _frame is not null && _blocks > 1)
        {
            Next();
            StateHasChanged();
        }
    }

    private void Next() => _frame = _sender?.Frame(++_sequence);

    private void ChangePace()
    {
        _isFast = !_isFast;
        _timer?.Change(Pace, Pace);
    }

    private void StepOrGo() => _isPaused = !_isPaused;

    private void Stop()
    {
        _timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        (_frame, _shown) = (null, []);
    }
}
