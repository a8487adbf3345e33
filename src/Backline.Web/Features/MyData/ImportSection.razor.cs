using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Web.Records;
using Backline.Web.Sync;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace Backline.Web.Features.MyData;

/// <summary>Bringing a file of records in: first what it would change, then the union.</summary>
public sealed partial class ImportSection : IDisposable
{
    private const long LargestFile = 100_000_000;

    private IReadOnlyList<string> _problems = [];
    private RecordSet? _set;
    private RecordSet? _asTheyAre; // of a file whose contents have problems
    private ImportPreview? _preview;
    private string? _done;
    private Guid? _stranger;
    private bool _isReading;
    private bool _isTaking;
    private int _choice;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private RecordSync Sync { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    // A line beyond the most that are told one by one counts the rest.
    private string ProblemCount => _problems.Count switch
    {
        1 => "1 problem",
        > RecordFileReader.MostTold => $"More than {RecordFileReader.MostTold} problems",
        int count => $"{count} problems",
    };

    /// <inheritdoc />
    public void Dispose() => Store.Changed -= OnStoreChanged;

    /// <inheritdoc />
    protected override void OnInitialized() => Store.Changed += OnStoreChanged;

    private async Task ReadAsync(InputFileChangeEventArgs change)
    {
        Forget();
        if (change.File.Size > LargestFile)
        {
            _problems = [$"{change.File.Name}: has {change.File.Size / 1_000_000} MB; at most {LargestFile / 1_000_000} MB were expected"];
            return;
        }

        _isReading = true;
        try
        {
            (_set, _problems) = await ReadAsync(change.File, asTheyAre: false);
            _asTheyAre = _set is null ? (await ReadAsync(change.File, asTheyAre: true)).Set : null;
        }
        catch (Exception exception) when (exception is IOException or JSException)
        {
            // Taken away or changed while it was read.
            _problems = [$"{change.File.Name}: could not be read to its end; choose it once more"];
        }
        finally
        {
            _isReading = false;
            _choice++; // a fresh field: the same file may be chosen once more
        }

        await PreviewAsync();
    }

    private static async Task<(RecordSet? Set, IReadOnlyList<string> Problems)> ReadAsync(IBrowserFile file, bool asTheyAre)
    {
        await using Stream stream = file.OpenReadStream(LargestFile);
        return await RecordFileReader.Read(stream, CancellationToken.None, LargestFile, asTheyAre);
    }

    private async Task PreviewAsync()
    {
        if (_set is not { } set)
        {
            return;
        }

        (RecordSet here, Guid? stranger) = (await Store.EverythingAsync(), await StrangerAsync(set));
        if (ReferenceEquals(set, _set)) // else it was left, or another chosen, meanwhile
        {
            (_preview, _stranger) = (ImportPreview.Of(here, set, Clock.GetUtcNow()), stranger);
        }
    }

    // Another tab may bring the same in, or erase it, while somebody reads what it would change.
    private void OnStoreChanged() => InvokeAsync(async () =>
    {
        if (!_isTaking)
        {
            await PreviewAsync();
            StateHasChanged();
        }
    });

    private async Task TakeAsTheyAreAsync(RecordSet set)
    {
        Forget();
        _set = set;
        await PreviewAsync();
    }

    // The file's one person, when it is not the one here. Of several, each is asked about below, in their own section.
    private async Task<Guid?> StrangerAsync(RecordSet set)
    {
        Guid[] persons = [.. set.Records.Select(record => record.Person).Distinct()];
        return persons is [{ } person] && !await Store.IsMineAsync(person) ? person : null;
    }

    private async Task TakeInAsync(Guid? becomes)
    {
        if (_set is not { } set || _isTaking)
        {
            return;
        }

        _isTaking = true;
        await Task.Yield(); // said before the work begins
        if (!await IsAsSeenAsync())
        {
            (_isTaking, _done) = (false, TakenInWords.Changed);
            return;
        }

        if (becomes is { } person)
        {
            await Store.BecomeAsync(person);
        }

        PutOutcome outcome = await Store.TakeInAsync(set, isOwn: true);
        Forget();
        _isTaking = false;
        _done = WordsOf(outcome, SyncState.Unknown);
        SyncState copy = await Sync.SyncAsync();
        _done = _done is null ? null : WordsOf(outcome, copy); // unless another file was chosen meanwhile
    }

    private Task<bool> IsAsSeenAsync() => Agreement.StandsAsync(Store, _preview, async () =>
    {
        await PreviewAsync();
        return _preview;
    });

    private static string WordsOf(PutOutcome outcome, SyncState copy) =>
        TakenInWords.Of(outcome, copy) + (outcome == PutOutcome.Kept ? "" : " Keep the file.");

    private void Forget() => (_set, _asTheyAre, _preview, _problems, _done, _stranger) = (null, null, null, [], null, null);
}
