using Backline.Storage.Failures;
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
    public void What_is_amiss_with_one_is_told_of_the_name_it_was_to_have()
    {
        const string Target = "/home/anna/all.zip";
        var missing = new FileNotFoundException("Could not find file '/home/anna/all.zip.sh5kbnsu.new'.", "/home/anna/all.zip.sh5kbnsu.new");
        var full = new IOException("No space left on device : '/home/anna/all.zip.sh5kbnsu.new'", 28);
        var another = new FileNotFoundException("Could not find file '/home/anna/log.db'.", "/home/anna/log.db");

        string[] words = [.. new Exception[] { missing, full, another }.Select(exception => FileFailure.WordsOf(exception, Target))];

        Assert.Equal(["/home/anna/all.zip: no file can be made there", "/home/anna/all.zip: the disk is full", "/home/anna/log.db: there is no such file"], words);
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
