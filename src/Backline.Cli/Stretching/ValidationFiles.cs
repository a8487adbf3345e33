using Backline.Biomechanics;
using Backline.Practice;
using Backline.Stretching.Legs.Tables;
using Backline.Stretching.Validation;

namespace Backline.Cli.Stretching;

/// <summary>Writes the page of results and its pictures.</summary>
internal static class ValidationFiles
{
    /// <summary>The points the model is calibrated on beside those of the table, among its tables.</summary>
    public const string OwnPoints = "calibration-points.csv";

    /// <summary>Writes them: the page, and a folder named after it for the pictures.</summary>
    /// <param name="page">The page.</param>
    /// <param name="model">The model.</param>
    /// <param name="table">The rows of the table.</param>
    /// <param name="points">What the model was calibrated on beside them.</param>
    /// <param name="tables">The model's tables.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(string page, Model model, IReadOnlyList<Target> table, IReadOnlyList<Target> points, LegTables tables)
    {
        Target[] targets = [.. table, .. points];
        string folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(page)) ?? ".", Path.GetFileNameWithoutExtension(page));
        Directory.CreateDirectory(folder);
        IReadOnlyList<TargetAnswer> answers = Validator.Answer(model, targets);

        // A point whose posture the row leaves open has no place on a curve.
        IReadOnlyList<Target> drawn = [.. answers.Where(answer => answer.ModelValue is not null).Select(answer => answer.Target)];
        IReadOnlyList<(string File, string Caption, string Svg)> pictures = new ValidationCharts(model, drawn).Draw();
        foreach ((string file, _, string svg) in pictures)
        {
            File.WriteAllText(Path.Combine(folder, file), svg);
        }

        Model uncalibrated = LegBuilder.Build(tables, [.. tables.Knobs.Select(knob => knob with { Value = knob.Start })]).Compile();
        IReadOnlyList<TargetAnswer> formula = Validator.Answer(model, FormulaGrid.Targets());
        ValidationPage text = new(model.Name, answers, Validator.Answer(uncalibrated, targets), TableAlone.Fit(tables, table), formula, tables, new(new(model, Side.Right)));
        File.WriteAllText(page, text.Write([.. pictures.Select(picture => ($"{Path.GetFileName(folder)}/{picture.File}", picture.Caption))]));
    }
}
