using System.Globalization;
using Backline.Storage.Folders;
using Backline.TestKit;

namespace Backline.Storage.Tests;

public sealed class DataFolderTests
{
    [Fact]
    public void A_folder_is_held_by_one_at_a_time()
    {
        using var folder = new TemporaryFolder();
        using DataFolder? first = DataFolder.Claim(folder.At("data")).Folder;

        DataFolderClaim second = DataFolder.Claim(folder.At("data"));

        Assert.NotNull(first);
        Assert.Null(second.Folder);
        Assert.Contains("in use by another Backline", second.Refusal, StringComparison.Ordinal);
        Assert.Contains("--data", second.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_refused_is_told_which_process_holds_the_folder()
    {
        using var folder = new TemporaryFolder();
        DataFolder.Claim(folder.At("data")).Folder?.Dispose();
        File.WriteAllText(Path.Combine(folder.At("data"), "backline.pid"), "1"); // as a sudden end leaves it
        using DataFolder? first = DataFolder.Claim(folder.At("data")).Folder;

        DataFolderClaim second = DataFolder.Claim(folder.At("data"));

        Assert.NotNull(first);
        Assert.True(second.IsInUse);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"(process {Environment.ProcessId})"), second.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_the_process_goes_with_the_hold_and_is_not_taken_from_the_next_holder()
    {
        using var folder = new TemporaryFolder();
        string holder = Path.Combine(folder.At("data"), "backline.pid");
        DataFolder first = DataFolder.Claim(folder.At("data")).Folder!; // nobody else holds it
        first.Dispose();
        Assert.False(File.Exists(holder));

        using DataFolder? second = DataFolder.Claim(folder.At("data")).Folder;
        first.Dispose();

        Assert.NotNull(second);
        Assert.True(File.Exists(holder));
    }

    [Fact]
    public void A_folder_let_go_can_be_had_again()
    {
        using var folder = new TemporaryFolder();
        DataFolder.Claim(folder.At("data")).Folder?.Dispose();

        using DataFolder? again = DataFolder.Claim(folder.At("data")).Folder;

        Assert.NotNull(again);
    }

    [Fact]
    public void A_place_that_cannot_be_a_folder_is_refused()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("file", "");

        DataFolderClaim claim = DataFolder.Claim(Path.Combine(file, "data"));

        Assert.Null(claim.Folder);
        Assert.Contains("cannot be made", claim.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_its_owner_can_look_into_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps a person's folders apart by itself");
            return;
        }

        using var folder = new TemporaryFolder();

        using DataFolder? data = DataFolder.Claim(folder.At("data")).Folder;

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(data!.FullPath));
    }
}
