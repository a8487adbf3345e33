namespace Backline.Stretching.Postures;

/// <summary>Closes the gap between a step that falls and the next, which does not: which of its parts is the first that does not fall.</summary>
/// <remarks>
/// The secant of how far the centre of mass hangs over its support, to whole parts, so that it ends at the part at which halves would; the half where nothing tells, as beyond a joint's end, or where the secant takes long.
/// Three to five parts are tried as a rule, where twelve halves would be.
/// </remarks>
internal struct WalkGap(double given, double? atGiven, double? atEnd)
{
    private const int Parts = 1 << SearchSteps.Halvings;
    private const int MostSecants = 8;

    private (double Part, double? Overhang) _falls = (given * Parts, atGiven);
    private (double Part, double? Overhang) _fallsNot = (Parts, atEnd);
    private int _last = 0;       // Of the parts known to fall.
    private int _first = Parts;  // Of those known not to.
    private int _tried;
    private int _count;
    private bool? _fell;

    /// <summary>1. The share of the gap to be tried next; nothing where it is closed.</summary>
    public double? Next()
    {
        if (_first - _last == 1)
        {
            return null;
        }

        double part = _count < MostSecants && _falls.Overhang is > 0 and double over && _fallsNot.Overhang is <= 0 and double within
            ? _falls.Part + ((_fallsNot.Part - _falls.Part) * over / (over - within))
            : (_last + _first) / 2;
        _tried = (int)Math.Clamp(Math.Round(part), _last + 1, _first - 1);
        _count++;
        return (double)_tried / Parts;
    }

    /// <summary>Takes what came of it.</summary>
    /// <param name="falls">Whether it falls.</param>
    /// <param name="overhang">m. How far the centre of mass hangs over its support; nothing where a joint does not allow it.</param>
    public void Take(bool falls, double? overhang)
    {
        // An end that stays a second time counts half, so that the other comes to it.
        double stays = _fell == falls ? 0.5 : 1;
        _fell = falls;
        if (falls)
        {
            (_last, _falls) = (_tried, (_tried, overhang));
            _fallsNot.Overhang *= stays;
        }
        else
        {
            (_first, _fallsNot) = (_tried, (_tried, overhang));
            _falls.Overhang *= stays;
        }
    }
}
