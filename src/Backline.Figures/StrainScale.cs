namespace Backline.Figures;

/// <summary>The one scale on which muscles are coloured, slack to taut: six steps from light to dark, told apart by lightness alone.</summary>
/// <remarks>Lightness falls evenly from step to step, hue from pale sea-green to violet, so that it reads in black and white and with any colour vision. The page may set its own: <c>--figure-strain-0</c> to <c>-5</c>.</remarks>
public static class StrainScale
{
    /// <summary>1. Optimal fibre lengths a step.</summary>
    public const double Step = 0.1;

    private static readonly string[] Colours =
    [
        "var(--figure-strain-0, #eef3f2)", "var(--figure-strain-1, #bfdcd8)", "var(--figure-strain-2, #86bcc0)", "var(--figure-strain-3, #5a8fb0)", "var(--figure-strain-4, #5a5a9c)", "var(--figure-strain-5, #4b1f63)",
    ];

    /// <summary>How many steps there are; the first is slack.</summary>
    public static int Steps => Colours.Length;

    /// <summary>The step of a strain.</summary>
    /// <param name="strain">1. Past slack, in optimal fibre lengths.</param>
    /// <returns>0 for slack, then one step a tenth; the last takes all that is above.</returns>
    public static int StepOf(double strain) => strain > 0 ? Math.Min(Steps - 1, 1 + (int)(strain / Step)) : 0;

    /// <summary>The step's colour, as CSS.</summary>
    /// <param name="step">From 0.</param>
    public static string Colour(int step) => Colours[step];

    /// <summary>The step in words and numbers.</summary>
    /// <param name="step">From 0.</param>
    public static string Words(int step) => step == 0 ? "slack" : step == Steps - 1 ? $"{(step - 1) * 10} % and more" : $"{(step - 1) * 10} to {step * 10} %";
}
