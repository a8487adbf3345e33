namespace Backline.Progress.Forecasts;

/// <summary>One edge of the forecast's band: how much, how fast, and how it fades.</summary>
/// <param name="FullGain">rad. What going on at the full dose comes to.</param>
/// <param name="FirstMinutes">1. Minutes a week below which this edge expects nothing.</param>
/// <param name="FullMinutes">1. Minutes a week from which more brings nothing more; above zero.</param>
/// <param name="Rise">1. Weeks in which the gain comes up to all but 1/e.</param>
/// <param name="Fade">1. Weeks in which it falls to 1/e after stopping; infinite where nothing is lost.</param>
internal readonly record struct ForecastEdge(double FullGain, double FirstMinutes, double FullMinutes, double Rise, double Fade)
{
    /// <summary>1. Share of the full gain that a weekly dose keeps up.</summary>
    public double DoseShare(double minutes) => minutes < FirstMinutes ? 0 : Math.Min(1, minutes / FullMinutes);

    /// <summary>rad. The gain so many weeks of a weekly dose later: it rises towards what the dose keeps up, or fades towards it.</summary>
    public double After(double gain, double minutes, double weeks = 1)
    {
        double aim = FullGain * DoseShare(minutes);
        double time = aim >= gain ? Rise : Fade;
        return aim + ((gain - aim) * Math.Exp(-weeks / time));
    }
}
