using System.Text.RegularExpressions;
using Backline.Stretching.Claims;
using Backline.TestKit;

namespace Backline.Stretching.Tests.Claims;

/// <summary>What claims say that studies found, against the project's evidence file.</summary>
public sealed partial class EvidenceTests
{
    private static ClaimStudy[] Studies => [.. ClaimReader.Load().Claims.SelectMany(claim => claim.Parts).SelectMany(part => part.Studies)];

    [Fact]
    public void Every_number_of_a_study_stands_on_a_row_that_was_read_at_its_source()
    {
        Dictionary<string, string> rows = Rows();

        string[] loose =
        [
            .. from study in Studies
               where Number().IsMatch(study.Says)
               from row in study.Rows
               where !rows.TryGetValue(row, out string? status) || !status.StartsWith("FOUND", StringComparison.Ordinal)
               select $"{row}: {study.Says}",
        ];

        Assert.Empty(loose);
        Assert.All(Studies.SelectMany(study => study.Rows), row => Assert.Contains(row, rows.Keys));
    }

    [Fact]
    public void A_search_that_found_nothing_has_neither_source_nor_number()
    {
        Dictionary<string, string> rows = Rows();

        ClaimStudy[] nothing = [.. Studies.Where(study => study.Rows.Any(row => rows[row] == "NOT RECOVERED"))];

        Assert.NotEmpty(nothing);
        Assert.All(nothing, study => Assert.True(study.Source is null && !Number().IsMatch(study.Says), study.Says));
    }

    [Fact]
    public void No_sentence_for_people_promises_or_blames()
    {
        string[] words = ["will cure", "heals", "guarantee", "you must", "wrong", "treats", "!"];

        Assert.All(
            ClaimReader.Load().Claims.SelectMany(claim => claim.Parts),
            part => Assert.DoesNotContain(words, word => part.Plain.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    // Row to status: the column before the last.
    private static Dictionary<string, string> Rows() => File.ReadLines(Repository.SharedOrSkip("evidence", "evidence.md"))
        .Select(line => line.Split('|'))
        .Where(cells => cells.Length > 4 && RowName().IsMatch(cells[1].Trim()))
        .ToDictionary(cells => cells[1].Trim(), cells => cells.Select(cell => cell.Trim()).First(cell => Status().IsMatch(cell)), StringComparer.Ordinal);

    [GeneratedRegex("[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("^[A-H][0-9]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex RowName();

    [GeneratedRegex("^(FOUND|RECALLED|NOT RECOVERED)", RegexOptions.CultureInvariant)]
    private static partial Regex Status();
}
