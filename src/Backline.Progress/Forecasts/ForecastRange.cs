namespace Backline.Progress.Forecasts;

/// <summary>Which range of movement is forecast.</summary>
public enum ForecastRange
{
    /// <summary>Ankle dorsiflexion, from minutes that stretched the calf.</summary>
    AnkleDorsiflexion,

    /// <summary>Straight leg raise, from minutes that stretched the hamstrings.</summary>
    StraightLegRaise,
}
