using System.Globalization;
using System.IO.Compression;
using System.Text;
using Backline.Practice.Records;
using Backline.Progress.Tables;
using Backline.Web.Choices;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Backline.Web.Features.MyData;

/// <summary>Taking records out: the one file, or tables.</summary>
public sealed partial class TakeOutSection : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private IReadOnlyList<Profile> _people = [];
    private string _person = "";
    private string? _words;

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    [Inject]
    private ILocalSettings Settings { get; set; } = null!; // set by the framework before use

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // set by the framework before use

    [Inject]
    private IJSRuntime Js { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Store.Changed -= OnChanged;
        if (_module is not null)
        {
            await _module.DisposeAsync();
        }
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        Store.Changed += OnChanged;
        return LookAsync();
    }

    private async Task LookAsync()
    {
        _people = await Store.PeopleAsync();
        if (_people.All(profile => profile.Id.ToString() != _person))
        {
            _person = ""; // erased meanwhile
        }
    }

    // Somebody may come, or be erased, on this very page.
    private void OnChanged() => InvokeAsync(async () =>
    {
        await LookAsync();
        StateHasChanged();
    });

    private async Task DownloadFileAsync()
    {
        await DownloadAsync("json", "application/json", RecordFile.ToBytes(await ChosenAsync()));
        Settings.Write(LocalKeys.TakenOut, Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
    }

    private async Task DownloadTablesAsync()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in RecordTables.Of(await ChosenAsync()))
            {
                // With the mark at its beginning, or a spreadsheet takes the letters for those of another alphabet.
                await using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
                await writer.WriteAsync(text);
            }
        }

        await DownloadAsync("zip", "application/zip", bytes.ToArray());
    }

    private async Task<RecordSet> ChosenAsync()
    {
        RecordSet everything = await Store.EverythingAsync();
        if (!Guid.TryParse(_person, out Guid person))
        {
            return everything;
        }

        IReadOnlyList<Guid> ids = Store.IdsOf(person);
        return everything with { Records = [.. everything.Records.Where(record => ids.Contains(record.Person))] };
    }

    private async Task DownloadAsync(string ending, string type, byte[] bytes)
    {
        string day = Clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./js/download.js");
        await _module.InvokeVoidAsync("download", $"backline-{day}.{ending}", type, bytes);
        _words = "The browser has it now; look among its downloads.";
    }
}
