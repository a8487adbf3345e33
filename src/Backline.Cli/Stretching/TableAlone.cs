using Backline.Stretching.Legs.Tables;
using Backline.Stretching.Validation;

namespace Backline.Cli.Stretching;

/// <summary>The model fitted to the table's own <c>calibrate</c> rows and nothing else, to see how much the further points bring.</summary>
/// <param name="Knobs">The knobs found.</param>
/// <param name="Answers">What such a model answers to the table.</param>
internal sealed record TableAlone(IReadOnlyList<Knob> Knobs, IReadOnlyList<TargetAnswer> Answers)
{
    /// <summary>Fits it; some seconds.</summary>
    public static TableAlone Fit(LegTables tables, IReadOnlyList<Target> table)
    {
        IReadOnlyList<Knob> knobs = Calibration.Fit(tables, table);
        return new TableAlone(knobs, Validator.Answer(LegBuilder.Build(tables, knobs).Compile(), table));
    }
}
