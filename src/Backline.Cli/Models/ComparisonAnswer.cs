using Backline.OpenSim.Comparison;

namespace Backline.Cli.Models;

/// <summary>A row of <c>backline model compare --json</c>; its schema is docs/cli/model-compare.schema.json.</summary>
internal sealed record ComparisonAnswer(
    string Model, string Quantity, int Values, double Limit, string Unit, int Beyond, double ShareWithin, double Worst, string WorstAt, bool Holds)
{
    public static ComparisonAnswer Of(ComparisonRow row) => new(
        row.Model, row.Quantity, row.Count, row.Limit, row.Unit, row.Beyond, row.ShareWithin, row.Worst, row.WorstAt, row.ShareWithin >= ComparisonRow.LeastShare);
}
