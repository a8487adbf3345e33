using Backline.Biomechanics;
using Backline.OpenSim.Comparison;
using Backline.TestKit;

namespace Backline.OpenSim.Tests;

/// <summary>
/// Against values computed by OpenSim 4.6 for public models; the values and models lie beside the checkout, not in it, and
/// without them these tests are skipped with that reason. <c>backline model compare</c> prints the same table.
/// </summary>
public sealed class ReferenceComparisonTests
{
    public static TheoryData<string> Models =>
        ["Rajagopal2016", "RajagopalLaiUhlrich2023", "gait2392_thelen2003muscle", "gait2392_millard2012muscle", "gait10dof18musc", "arm26"];

    [Theory]
    [MemberData(nameof(Models))]
    public void Results_are_those_of_OpenSim(string name)
    {
        string file = Repository.SharedOrSkip("models", $"{name}.osim");
        string folder = Repository.SharedOrSkip("reference", name);
        Model model = OsimFile.Compile(file);

        IReadOnlyList<ComparisonRow> rows = ReferenceComparison.Run(model, folder);

        Assert.True(rows.Count >= 7);
        Assert.All(rows, row => Assert.True(
            row.ShareWithin >= ComparisonRow.LeastShare,
            $"{row.Quantity}: {row.Beyond} of {row.Count} beyond {row.Limit} {row.Unit}, worst {row.Worst} at {row.WorstAt}"));

        // Seven postures of gait2392 (Thelen): OpenSim's search is caught at a fibre length of zero, see docs/science/muscles.md.
        int explained = name == "gait2392_thelen2003muscle" ? 14 : 0;
        Assert.Equal(explained, rows.Sum(row => row.Beyond));
    }
}
