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
