using Backline.Storage.Folders;
using Backline.TestKit;

namespace Backline.Storage.Tests;

public sealed class ComingFileTests
{
    [Fact]
    public void Of_two_that_write_to_one_place_at_once_the_first_to_end_is_there_whole()
    {
        using var folder = new TemporaryFolder();
        string target = folder.At("all.json");

        using (var slow = new ComingFile(target))
        {
            using (var quick = new ComingFile(target))
            {
                quick.Stream.Write("quick"u8);
                slow.Stream.Write("slow"u8);
                quick.Appear();
            }

            Assert.Throws<IOException>(slow.Appear);
        }

        Assert.Equal("quick", File.ReadAllText(target));
        Assert.Equal([target], Directory.EnumerateFiles(folder.FullPath));
    }

    [Fact]
    public void One_given_up_takes_away_what_it_made_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        string mine = folder.Write("all.json.new", "mine"), target = folder.At("all.json");
        using var other = new ComingFile(target);

        new ComingFile(target).Dispose();
        other.Appear();

        Assert.Equal([target, mine], Directory.EnumerateFiles(folder.FullPath).Order(StringComparer.Ordinal));
        Assert.Equal("mine", File.ReadAllText(mine));
    }
}
