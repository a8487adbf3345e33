namespace Backline.Figures;

/// <summary>The one scale on which muscles are coloured, slack to as taut as people bear: six steps from light to dark, told apart by lightness alone.</summary>
/// <remarks>
/// The app's leg is coloured on the same scale without steps, <c>--strain-0</c> to <c>-4</c> of its style sheet by day; these are six places of it, evenly apart. Lightness falls from step to step, hue from pale sea-green over sand to dark red, so
/// that it reads in black and white and with any colour vision. A page may set its own: <c>--figure-strain-0</c> to <c>-5</c>.
/// </remarks>
public static class StrainScale
{
    /// <summary>1. Of what people bear on average, a step.</summary>
    public const double Step = 0.25;

    private static readonly string[] Colours =
    [
        "var(--figure-strain-0, #b7cccb)", "var(--figure-strain-1, #caa075)", "var(--figure-strain-2, #c17743)", "var(--figure-strain-3, #a85329)", "var(--figure-strain-4, #883321)", "var(--figure-strain-5, #6b1527)",
    ];

    /// <summary>How many steps there are; the first is slack.</summary>
    public static int Steps => Colours.Length;

    /// <summary>The step of a tautness.</summary>
    /// <param name="tautness">1. Of what people bear on average.</param>
    /// <returns>0 for slack, then one step a quarter; the last takes all that is above.</returns>
    public static int StepOf(double tautness) => tautness > 0 ? (int)Math.Min(Steps - 1, 1 + Math.Floor(tautness / Step)) : 0;

    /// <summary>The step's colour, as CSS.</summary>
    /// <param name="step">From 0.</param>
    public static string Colour(int step) => Colours[step];

    /// <summary>The step in words and numbers.</summary>
    /// <param name="step">From 0.</param>
    public static string Words(int step) =>
        step == 0 ? "slack" : step == 1 ? $"up to {Percent(1)} %" : step == Steps - 1 ? $"{Percent(step - 1)} % and more" : $"{Percent(step - 1)} to {Percent(step)} %";

    private static int Percent(int step) => (int)Math.Round(100 * step * Step);
}
