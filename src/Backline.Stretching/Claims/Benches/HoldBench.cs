using Backline.Stretching.Holds;

namespace Backline.Stretching.Claims.Benches;

/// <summary>Cases of a stretch in time: how long it is held, how hard, and how long ago it ended.</summary>
internal sealed class HoldBench : ICaseBench
{
    private TimeSpan _held;
    private TimeSpan _rest;
    private double _intensity;

    public IReadOnlyList<string> Set(IReadOnlyDictionary<string, double> inputs)
    {
        _held = TimeSpan.FromSeconds(inputs.GetValueOrDefault("heldSeconds"));
        _rest = TimeSpan.FromSeconds(inputs.GetValueOrDefault("restSeconds"));
        _intensity = inputs.GetValueOrDefault("intensityShare", 1);
        return [];
    }

    public IReadOnlyList<string> Remarks() => [];

    public ClaimValue Read(ClaimMeasure measure)
    {
        switch (measure.Quantity)
        {
            case "tensionLeftShare":
                ShareBand lost = HoldResponse.TensionLost(_held);
                return new ClaimValue(1 - lost.Middle, 1 - lost.High, 1 - lost.Low);
            case "creepAgainst30SecondsShare":
                return new ClaimValue(HoldResponse.CreepAgainst30Seconds(_held), null, null);
            case "ankleGainDeg":
                AngleBand gain = HoldResponse.AnkleGain(_held, _intensity);
                return new ClaimValue(gain.Middle.Degrees, gain.Low.Degrees, gain.High.Degrees);
            default:
                ShareBand left = HoldResponse.GainLeft(_rest);
                return new ClaimValue(left.Middle, left.Low, left.High);
        }
    }
}
