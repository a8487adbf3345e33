namespace Backline.Stretching.Postures;

/// <summary>Finds how far a shin leans whose ankle ends before it leans as it was asked to.</summary>
/// <remarks>
/// The secant of ankle over shin, from both sides, so that the shin ends where the ankle does and not a little before; never beyond what was asked for. A foot's oblique axes let the ankle turn by more or less than the shin does,
/// and near their ends swing foot and leg round at once, past the ankle's end: every third step halves between them instead, but after one that came ten times nearer; and any that leaves what is known of both sides.
/// </remarks>
internal struct AnkleLean(double asked, double min, double max)
{
    private const double Close = 1e-9;      // rad.
    private const double Narrow = 1e-8;     // rad. Between a shin that fits and one that does not: no nearer is worth finding.
    private const double Flattest = 0.3;    // 1. Ankle over shin: what feet on rolls keep between, well clear of.
    private const double Steepest = 3;
    private const double Fast = 0.1;        // 1. Of what the ankle was off by: after a step that leaves no more, none is halved.
    private const int Halving = 3;          // Every so many steps.

    private double? _end;
    private double? _inside;
    private double? _beyond;
    private (double Shin, double Ankle)? _last;
    private int _steps;

    /// <summary>The shin to be tried first: where a parallel foot's ankle would end, for beyond that a foot may not be laid at all.</summary>
    /// <param name="pitch">rad. Of the foot.</param>
    /// <returns>rad. What was asked for, or less.</returns>
    public double First(double pitch)
    {
        double shin = Math.Clamp(asked, min - pitch, max - pitch);
        _end = shin < asked ? max : shin > asked ? min : null;
        return Within(shin);
    }

    /// <summary>Begins anew where the foot was turned.</summary>
    public void Forget() => (_last, _inside, _beyond) = (null, null, null);

    /// <summary>The shin to be tried next.</summary>
    /// <param name="shin">rad. As tried last.</param>
    /// <param name="ankle">rad. What the ankle came to.</param>
    /// <returns>rad. The same where it is found, or may stay.</returns>
    public double Next(double shin, double ankle)
    {
        _end ??= ankle > max + Close ? max : ankle < min - Close ? min : null;
        if (_end is not { } end || Math.Abs(ankle - end) <= Close)
        {
            return shin;
        }

        bool isBeyond = end == max ? ankle > end : ankle < end;
        _inside = isBeyond ? _inside : shin;
        _beyond = isBeyond ? shin : _beyond;
        double slope = _last is { } last && last.Shin != shin ? Math.Clamp((ankle - last.Ankle) / (shin - last.Shin), Flattest, Steepest) : 1;
        bool isFast = _last is { } before && Math.Abs(ankle - end) <= Fast * Math.Abs(before.Ankle - end);
        _last = (shin, ankle);
        double next = Within(shin - ((ankle - end) / slope));
        _steps++;
        if (_inside is not { } inside || _beyond is not { } beyond)
        {
            return next;
        }

        bool isBetween = (next - inside) * (next - beyond) < 0;
        return Math.Abs(beyond - inside) <= Narrow ? inside : isBetween && (isFast || _steps % Halving != 0) ? next : (inside + beyond) / 2;
    }

    /// <summary>The shin to be tried next where the foot cannot be laid.</summary>
    /// <param name="shin">rad. As tried last.</param>
    /// <returns>rad. Half the way to one that fitted; the same where none is known.</returns>
    public double Back(double shin)
    {
        if (_inside is not { } inside)
        {
            return shin;
        }

        _beyond = shin;
        return Math.Abs(shin - inside) <= Narrow ? inside : (inside + shin) / 2;
    }

    private readonly double Within(double shin)
    {
        double near = _end == max ? Math.Min(shin, asked) : _end == min ? Math.Max(shin, asked) : shin;
        return Math.Clamp(near, StretchInputRules.LeastShin, StretchInputRules.FarthestShin);
    }
}
