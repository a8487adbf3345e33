using Backline.TestKit;

namespace Backline.Stretching.Tests.Legs;

/// <summary>No figure without its source.</summary>
public sealed class ProvenanceTests
{
    public static TheoryData<string> Tables => [.. Directory.EnumerateFiles(LegSamples.TablesFolder, "*.csv").Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_row_of_a_table_names_its_source_or_says_that_it_is_estimated_or_a_design(string table)
    {
        string[] lines = File.ReadAllLines(Path.Combine(LegSamples.TablesFolder, table));
        int source = Array.FindIndex(lines[0].Split(','), column => column is "source" or "meaning");

        Assert.True(source >= 0, $"{table} has no column for sources");
        Assert.All(lines.Skip(1), line => Assert.False(string.IsNullOrWhiteSpace(line.Split(',')[source]), line));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Provenance_describes_every_table(string table) =>
        Assert.Contains(table, File.ReadAllText(Repository.At("data", "models", "provenance.md")), StringComparison.Ordinal);

    [Fact]
    public void Every_estimate_of_a_path_says_how_far_it_may_be_off()
    {
        string[] lines = [.. File.ReadLines(Path.Combine(LegSamples.TablesFolder, "points.csv")).Where(line => line.Contains("estimated", StringComparison.Ordinal))];

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches(@"\+-\d+ mm| -?0\.\d+ to -?0\.\d+", line));
    }
}
