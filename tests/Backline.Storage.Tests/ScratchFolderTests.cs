using Backline.Storage.Folders;
using Backline.TestKit;

namespace Backline.Storage.Tests;

/// <summary>Copies of people's records among the temporary files: there as long as they are needed, and gone after a sudden end too.</summary>
public sealed class ScratchFolderTests
{
    [Fact]
    public void What_a_sudden_end_left_is_removed_when_the_next_is_made_and_what_is_in_use_stays()
    {
        using var folder = new TemporaryFolder();
        Leave(folder.FullPath, "one");
        using var used = ScratchFolder.Make(folder.FullPath);
        File.WriteAllText(used.DatabaseFile, "records");

        Leave(folder.FullPath, "two");
        ScratchFolder.Make(folder.FullPath).Dispose();

        Assert.Equal([Path.GetDirectoryName(used.DatabaseFile)], Directory.EnumerateFileSystemEntries(folder.FullPath));
        Assert.Equal("records", File.ReadAllText(used.DatabaseFile));
    }

    [Fact]
    public void It_is_removed_too_when_a_data_folder_is_claimed()
    {
        using var folder = new TemporaryFolder();
        string left = Leave(Path.GetTempPath(), Path.GetRandomFileName());

        DataFolder.Claim(folder.At("data")).Folder?.Dispose();

        Assert.False(Directory.Exists(left));
    }

    [Fact]
    public void Only_what_is_surely_a_leftover_is_removed()
    {
        using var folder = new TemporaryFolder();
        string[] others =
        [
            folder.Write("backline-scratch-without-lock/backline.db", "records"),
            folder.Write("backline-scratch-just-made/backline.lock", ""),
            folder.Write("somewhere-else/backline.db", "records"),
            folder.Write("somewhere-else/backline.lock", ""),
        ];
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateSymbolicLink(folder.At("backline-scratch-link"), folder.At("somewhere-else"));
        }

        ScratchFolder.RemoveLeftovers(folder.FullPath);

        Assert.All(others, file => Assert.True(File.Exists(file), file));
    }

    [Fact]
    public void Its_owner_alone_can_look_into_it_and_nothing_of_it_stays()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps a person's folders apart by itself");
            return;
        }

        using var folder = new TemporaryFolder();
        using (var scratch = ScratchFolder.Make(folder.FullPath))
        {
            File.WriteAllText(scratch.DatabaseFile + "-wal", "records");

            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(scratch.DatabaseFile)!)); // a file lies in a folder
            Assert.Equal(7, scratch.Length);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.FullPath));
    }

    // As a process that was killed leaves it.
    private static string Leave(string parent, string name)
    {
        string path = Path.Combine(parent, "backline-scratch-" + name);
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "backline.lock"), "");
        File.WriteAllText(Path.Combine(path, BacklineDb.FileName), "records");
        return path;
    }
}
