namespace Backline.Stretching.Postures;

/// <summary>Steps of whole tens of degrees, so that a search ends at one number wherever it set out.</summary>
internal static class SearchSteps
{
    /// <summary>How often a step is halved: 10° to 0.0025°.</summary>
    public const int Halvings = 12;

    /// <summary>rad. How near a search comes to what it seeks.</summary>
    public const double Finest = Step / 4096;

    private const double Step = 10 * StretchInputRules.Degree;
    private const double Grain = 1e-9; // 1. Of a step: what degrees lose on the way to radians.

    /// <summary>rad. The first whole step beyond a value.</summary>
    /// <param name="value">rad. Where the search stands.</param>
    /// <param name="way">1 upwards, −1 downwards.</param>
    public static double Beyond(double value, int way) => way * Step * (Math.Floor((way * value / Step) + Grain) + 1);

    /// <summary>rad. The last whole step before a value, or the value where it is one.</summary>
    /// <param name="value">rad. Where the search stands.</param>
    /// <param name="way">1 upwards, −1 downwards.</param>
    public static double Behind(double value, int way) => way * Step * Math.Floor((way * value / Step) + Grain);
}
