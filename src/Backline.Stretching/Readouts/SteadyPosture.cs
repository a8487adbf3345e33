using Backline.Practice.Measures;

namespace Backline.Stretching.Readouts;

/// <summary>Postures of a moment ago and now made one that does not flicker: each angle follows what is seen within about a second, and is forgotten when it has not been seen for a while.</summary>
/// <remarks>The standard error stays what it was: what a camera errs by does not average out within a second.</remarks>
public sealed class SteadyPosture
{
    private static readonly TimeSpan Following = TimeSpan.FromSeconds(0.8);
    private static readonly TimeSpan Forgetting = TimeSpan.FromSeconds(2);

    private readonly Steady _knee = new();
    private readonly Steady _ankle = new();
    private readonly Steady _hip = new();
    private readonly Steady _trunk = new();

    /// <summary>Takes in what is seen now.</summary>
    /// <param name="time">Never goes back.</param>
    /// <param name="seen">The posture.</param>
    public void See(TimeSpan time, in SeenPosture seen)
    {
        _knee.See(time, seen.Knee);
        _ankle.See(time, seen.Ankle);
        _hip.See(time, seen.Hip);
        _trunk.See(time, seen.Trunk);
    }

    /// <summary>The posture at a time.</summary>
    /// <param name="time">When.</param>
    /// <param name="back">What the person says of their back.</param>
    public SeenPosture At(TimeSpan time, BackShape back = BackShape.Unknown) => new(_knee.At(time), _ankle.At(time), _hip.At(time), _trunk.At(time), back);

    private sealed class Steady
    {
        private Reading? _reading;
        private TimeSpan _at;

        public void See(TimeSpan time, Reading? seen)
        {
            if (seen is not { } now)
            {
                return;
            }

            double share = At(time) is null ? 1 : 1 - Math.Exp(-(time - _at) / Following);
            double before = _reading?.Value ?? now.Value;
            _reading = now with { Value = before + (share * (now.Value - before)) };
            _at = time;
        }

        public Reading? At(TimeSpan time) => time - _at <= Forgetting ? _reading : null;
    }
}
