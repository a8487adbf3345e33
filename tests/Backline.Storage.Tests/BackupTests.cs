using System.IO.Compression;
using Backline.Storage.Backups;
using Backline.Storage.Folders;
using Backline.TestKit;
using Microsoft.EntityFrameworkCore;
using static Backline.Storage.Tests.RecordSamples;

namespace Backline.Storage.Tests;

public sealed class BackupTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.At("data");

    private string File => _folder.At("backline.zip");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_was_backed_up_comes_back_into_an_empty_folder()
    {
        await Have(Data, 1, 2, 3);
        await Erase(Data, 3);

        (BackupManifest? manifest, string? refusal) = await BackupWriter.Write(Data, File, TimeProvider.System, None);
        (BackupManifest? restored, Records.Union union, _) = await BackupRestore.Unite(File, _folder.At("other"), None);

        Assert.Null(refusal);
        Assert.Equal((2, 1), (manifest!.Records, manifest.Erased));
        Assert.Equal(manifest, restored);
        Assert.Equal(new Records.Union(2, 0, 1), union);
        Assert.Equal([IdOf(1), IdOf(2)], await Ids(_folder.At("other")));
    }

    [Fact]
    public async Task It_is_made_while_a_server_writes_and_holds_what_was_confirmed_before()
    {
        await Have(Data, 1);
        using DataFolder? server = DataFolder.Claim(Data).Folder;
        using var stop = new CancellationTokenSource();
        Task writing = Task.Run(async () =>
        {
            for (int number = 100; !stop.IsCancellationRequested; number++)
            {
                await using var db = new BacklineDb(BacklineDb.Options(Path.Combine(Data, BacklineDb.FileName)));
                await db.Unite(Set(Record(number)), None);
            }
        });

        (BackupManifest? manifest, string? refusal) = await BackupWriter.Write(Data, File, TimeProvider.System, None);
        await stop.CancelAsync();
        await writing;

        Assert.Null(refusal);
        Assert.InRange(manifest!.Records, 1, 100_000);
        Assert.Equal(manifest, (await BackupRestore.Verify(File, None)).Manifest);
    }

    [Fact]
    public async Task Restoring_adds_to_what_came_later_and_brings_nothing_erased_back()
    {
        await Have(Data, 1, 2);
        await BackupWriter.Write(Data, File, TimeProvider.System, None);
        await Have(Data, 3);
        await Erase(Data, 1);

        (_, Records.Union union, string? refusal) = await BackupRestore.Unite(File, Data, None);

        Assert.Null(refusal);
        Assert.Equal(new Records.Union(0, 2, 0), union);
        Assert.Equal([IdOf(2), IdOf(3)], await Ids(Data));
    }

    [Fact]
    public async Task In_its_place_the_former_database_is_set_aside_even_when_it_is_damaged()
    {
        await Have(Data, 1);
        await BackupWriter.Write(Data, File, TimeProvider.System, None);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await System.IO.File.WriteAllTextAsync(Path.Combine(Data, BacklineDb.FileName), "no database", None);
        (_, _, string? unite) = await BackupRestore.Unite(File, Data, None);

        (BackupManifest? manifest, string? setAside, string? refusal) = await BackupRestore.Replace(File, Data, TimeProvider.System, None);

        Assert.Contains("damaged", unite, StringComparison.Ordinal);
        Assert.Null(refusal);
        Assert.Equal(1, manifest?.Records);
        Assert.Equal("no database", await System.IO.File.ReadAllTextAsync(setAside!, None));
        Assert.Equal([IdOf(1)], await Ids(Data));
    }

    [Fact]
    public async Task In_its_place_it_is_refused_while_a_server_runs()
    {
        await Have(Data, 1);
        await BackupWriter.Write(Data, File, TimeProvider.System, None);
        using DataFolder? server = DataFolder.Claim(Data).Folder;

        (BackupManifest? manifest, _, string? refusal) = await BackupRestore.Replace(File, Data, TimeProvider.System, None);

        Assert.Null(manifest);
        Assert.Contains("in use by another Backline", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_restoring_it_can_be_told_what_would_change_and_nothing_does()
    {
        await Have(Data, 1, 2, 3);
        await BackupWriter.Write(Data, File, TimeProvider.System, None);
        await Have(_folder.At("other"), 1);
        await Have(_folder.At("other"), 2);
        await Erase(_folder.At("other"), 2);

        (_, Records.Union known, _) = await BackupRestore.PreviewUnion(File, _folder.At("other"), None);
        (_, Records.Union empty, _) = await BackupRestore.PreviewUnion(File, _folder.At("nowhere"), None);
        (BackupManifest? replacing, _) = await BackupRestore.PreviewReplacing(File, _folder.At("nowhere"), None);

        Assert.Equal((new Records.Union(1, 2, 0), new Records.Union(3, 0, 0), 3), (known, empty, replacing?.Records));
        Assert.Equal([IdOf(1)], await Ids(_folder.At("other")));
        Assert.False(Directory.Exists(_folder.At("nowhere")));
        Assert.Equal(known, (await BackupRestore.Unite(File, _folder.At("other"), None)).Union);
    }

    [Fact]
    public async Task What_would_be_erased_is_told_before_restoring_and_after()
    {
        await Have(Data, 1, 2, 3);
        await Have(_folder.At("other"), 1, 2);
        await Erase(Data, 1);
        await Erase(Data, 3);
        await BackupWriter.Write(Data, File, TimeProvider.System, None);

        (_, Records.Union before, _) = await BackupRestore.PreviewUnion(File, _folder.At("other"), None);
        Guid[] still = [.. await Ids(_folder.At("other"))];
        (_, Records.Union after, _) = await BackupRestore.Unite(File, _folder.At("other"), None);

        Assert.Equal((new Records.Union(0, 1, 2, 1), before), (before, after));
        Assert.Equal([IdOf(1), IdOf(2)], still);
        Assert.Equal([IdOf(2)], await Ids(_folder.At("other")));
    }

    [Fact]
    public async Task Trying_it_changes_no_byte_of_the_folder()
    {
        await Have(Data, 1);
        await BackupWriter.Write(Data, File, TimeProvider.System, None);
        Directory.CreateDirectory(_folder.At("empty"));
        string empty = Path.Combine(_folder.At("empty"), BacklineDb.FileName);
        await System.IO.File.WriteAllBytesAsync(empty, [], None);

        (BackupManifest? manifest, Records.Union union, _) = await BackupRestore.PreviewUnion(File, _folder.At("empty"), None);
        (BackupManifest? replacing, _) = await BackupRestore.PreviewReplacing(File, _folder.At("empty"), None);

        Assert.Equal((1, 1, 1), (manifest?.Records, union.Added, replacing?.Records));
        Assert.Equal([empty], Directory.EnumerateFileSystemEntries(_folder.At("empty")));
        Assert.Equal(0, new FileInfo(empty).Length);
    }

    [Fact]
    public async Task Trying_it_beside_a_running_server_tells_what_it_would_do()
    {
        await Have(Data, 1, 2);
        await BackupWriter.Write(Data, File, TimeProvider.System, None);
        await Have(_folder.At("other"), 2);
        using DataFolder? server = DataFolder.Claim(_folder.At("other")).Folder;

        (_, Records.Union union, string? refusal) = await BackupRestore.PreviewUnion(File, _folder.At("other"), None);

        Assert.Equal((new Records.Union(1, 1, 0), null), (union, refusal));
        Assert.Equal(union, (await BackupRestore.Unite(File, _folder.At("other"), None)).Union);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("file/below")]
    public async Task A_folder_that_cannot_be_made_is_refused_before_restoring_too(string folder)
    {
        await Have(Data, 1);
        await BackupWriter.Write(Data, File, TimeProvider.System, None);
        await System.IO.File.WriteAllTextAsync(_folder.At("file"), "", None);

        (BackupManifest? manifest, _, string? dry) = await BackupRestore.PreviewUnion(File, _folder.At(folder), None);
        (_, string? replacing) = await BackupRestore.PreviewReplacing(File, _folder.At(folder), None);
        (_, _, string? real) = await BackupRestore.Unite(File, _folder.At(folder), None);

        Assert.Null(manifest);
        Assert.Contains("cannot be made", real, StringComparison.Ordinal);
        Assert.Equal((real, real), (dry, replacing));
    }

    [Fact]
    public async Task What_would_be_refused_is_refused_before_restoring_too()
    {
        await Have(Data, 1);
        await BackupWriter.Write(Data, File, TimeProvider.System, None);
        string? replacing;
        using (DataFolder.Claim(Data).Folder)
        {
            (_, replacing) = await BackupRestore.PreviewReplacing(File, Data, None);
        }

        await using (var newer = new BacklineDb(BacklineDb.OptionsAlone(Path.Combine(Data, BacklineDb.FileName))))
        {
            await newer.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0.0')", None);
        }

        (BackupManifest? manifest, _, string? uniting) = await BackupRestore.PreviewUnion(File, Data, None);

        Assert.Null(manifest);
        Assert.Contains("newer Backline", uniting, StringComparison.Ordinal);
        Assert.Equal((await BackupRestore.Unite(File, Data, None)).Refusal, uniting);
        Assert.Contains("in use by another Backline", replacing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_changed_byte_of_the_database_is_found()
    {
        await Have(Data, [.. Enumerable.Range(1, 50)]);
        await BackupWriter.Write(Data, File, TimeProvider.System, None);
        await Change(File, bytes => bytes[bytes.Length / 2] ^= 1);

        (BackupManifest? manifest, string? refusal) = await BackupRestore.Verify(File, None);

        Assert.Null(manifest);
        Assert.Contains("checksum", refusal, StringComparison.Ordinal);
        Assert.Contains("Nothing was restored", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(-1)]
    public async Task A_backup_that_was_cut_off_is_refused(int length)
    {
        await Have(Data, 1);
        await BackupWriter.Write(Data, File, TimeProvider.System, None);
        await using (FileStream file = System.IO.File.OpenWrite(File))
        {
            file.SetLength(length < 0 ? file.Length + length : length);
        }

        (BackupManifest? manifest, _, string? refusal) = await BackupRestore.Unite(File, _folder.At("other"), None);

        Assert.Null(manifest);
        Assert.Contains("cannot be read", refusal, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("other")));
    }

    [Fact]
    public async Task Nothing_of_the_person_s_is_overwritten_and_nothing_is_left_behind()
    {
        await Have(Data, 1);
        _folder.Write("backline.zip", "mine");

        (BackupManifest? manifest, string? refusal) = await BackupWriter.Write(Data, File, TimeProvider.System, None);

        Assert.Null(manifest);
        Assert.Contains("is there already", refusal, StringComparison.Ordinal);
        Assert.Equal("mine", await System.IO.File.ReadAllTextAsync(File, None));
        Assert.DoesNotContain(Directory.EnumerateFiles(Data), file => file.Contains("scratch", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_another_program_has_begun_beside_it_is_left_alone()
    {
        await Have(Data, 1);
        string theirs = _folder.Write("backline.zip.new", "theirs");

        (BackupManifest? manifest, _) = await BackupWriter.Write(Data, File, TimeProvider.System, None);

        Assert.Equal(1, manifest?.Records);
        Assert.Equal("theirs", await System.IO.File.ReadAllTextAsync(theirs, None));
    }

    [Fact]
    public async Task A_folder_without_records_has_nothing_to_back_up()
    {
        (BackupManifest? manifest, string? refusal) = await BackupWriter.Write(Data, File, TimeProvider.System, None);

        Assert.Null(manifest);
        Assert.Contains("There are no records", refusal, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task What_a_sudden_end_left_is_removed_at_the_next_start()
    {
        await Have(Data, 1);
        string left = Path.Combine(Data, "1-2.scratch");
        await System.IO.File.WriteAllTextAsync(left, "a copy of the records", None);

        DataFolder.Claim(Data).Folder?.Dispose();

        Assert.False(System.IO.File.Exists(left));
    }

    private static async Task Have(string data, params int[] numbers)
    {
        (OpenCopy? copy, string? refusal) = await OpenCopy.Open(data, makes: true, None);
        Assert.Null(refusal);
        await using (copy)
        {
            await copy!.Db.Unite(Set([.. numbers.Select(number => Record(number))]), None);
        }
    }

    private static async Task Erase(string data, int number)
    {
        (OpenCopy? copy, _) = await OpenCopy.Open(data, makes: false, None);
        await using (copy)
        {
            await copy!.Db.Unite(Erasing(number), None);
        }
    }

    private static async Task<IEnumerable<Guid>> Ids(string data)
    {
        (OpenCopy? copy, string? refusal) = await OpenCopy.Open(data, makes: false, None);
        Assert.Null(refusal);
        await using (copy)
        {
            return (await copy!.Db.Everything(null, None)).Records.Select(record => record.Id).Order();
        }
    }

    // Packs the backup anew with a changed database, so that the zip itself is whole.
    private static async Task Change(string file, Action<byte[]> change)
    {
        await using ZipArchive zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Update, None);
        ZipArchiveEntry entry = zip.GetEntry(BacklineDb.FileName)!; // it was just written
        using var bytes = new MemoryStream();
        await using (Stream stream = await entry.OpenAsync(None))
        {
            await stream.CopyToAsync(bytes, None);
        }

        byte[] changed = bytes.ToArray();
        change(changed);
        entry.Delete();
        await using Stream target = await zip.CreateEntry(BacklineDb.FileName).OpenAsync(None);
        await target.WriteAsync(changed, None);
    }
}
