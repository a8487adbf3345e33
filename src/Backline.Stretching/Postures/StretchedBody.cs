namespace Backline.Stretching.Postures;

/// <summary>A body that stands on a roll: how it stands, and how it bears its weight. Filled anew by each solve.</summary>
/// <remarks>Lengths are those of the person, forward of where the heel bears and above the floor. Not safe for use by several threads at once.</remarks>
public sealed class StretchedBody
{
    private readonly double[] _coordinates;
    private readonly Adjustment[] _adjustments = new Adjustment[Enum.GetValues<StretchInput>().Length];
    private int _adjustmentCount;

    internal StretchedBody(StandingModel model) => _coordinates = new double[model.Model.CoordinateNames.Count];

    /// <summary>What was asked for.</summary>
    public StretchInputs Asked { get; internal set; } = new();

    /// <summary>What the body does: what was asked for, or the nearest a body can take.</summary>
    public StretchInputs Given { get; internal set; } = new();

    /// <summary>Whether a body was found that stands with heel and ball where they should be.</summary>
    public bool IsFound { get; internal set; }

    /// <summary>Whether that body stands, alone or with its hands on something.</summary>
    public bool Stands => IsFound && Balance.Stands;

    /// <summary>What was changed of what was asked for, and what did not allow it; none when nothing was.</summary>
    public ReadOnlySpan<Adjustment> Adjustments => _adjustments.AsSpan(0, _adjustmentCount);

    /// <value>rad or m. The coordinates, lengths in the model's own size, in the order of the model's names. Both legs.</value>
    public ReadOnlySpan<double> Coordinates => _coordinates;

    /// <value>1. The person's height in heights of the model.</value>
    public double Scale { get; internal set; }

    /// <summary>The plane of the soles, the ball on the roll and the roll.</summary>
    public FootOnRoll Foot { get; internal set; }

    /// <value>rad. The foot's long axis against the floor, + toes up.</value>
    public double FootPitch { get; internal set; }

    /// <value>rad. The foot's long axis against a line at right angles to the shin: foot pitch + shin inclination where feet are parallel.</value>
    public double Dorsiflexion { get; internal set; }

    /// <value>rad. Toes against the sole line, + up.</value>
    public double ToeExtension { get; internal set; }

    /// <value>rad. Hip to shoulder against the vertical, + forward: what a camera sees of the bow.</value>
    public double TrunkInclination { get; internal set; }

    /// <value>rad. The thigh against the pelvis, + bent.</value>
    public double HipFlexion { get; internal set; }

    /// <value>m. The centre of mass, forward.</value>
    public double CentreForward { get; internal set; }

    /// <value>m. The centre of mass, above the floor.</value>
    public double CentreHeight { get; internal set; }

    /// <value>m. Where the forefeet bear, forward of where the heels do: under the ball's inner or outer edge with weight on it, which lies farther forward or back.</value>
    public double ForefootForward { get; internal set; }

    /// <value>m. The pressure under a foot, forward of where the heel bears.</value>
    public double PressureForward { get; internal set; }

    /// <value>m. The pressure under the ball, from the foot's middle towards its inner edge.</value>
    public double PressureInward { get; internal set; }

    /// <value>N. The least on both hands without which the body, as it was asked for, tips forward; <see langword="null"/> where it does not, or where hands would not do.</value>
    public double? HandForceAsAsked { get; internal set; }

    /// <summary>Heels, forefeet and hands, both sides together.</summary>
    public Balance Balance { get; internal set; }

    /// <value>m. Where the palms are, forward.</value>
    public double HandForward { get; internal set; }

    /// <value>m. Where a support under the hands stands, or would stand, forward.</value>
    public double SupportForward { get; internal set; }

    /// <value>m. Where the palms are, above the floor.</value>
    public double HandHeight { get; internal set; }

    /// <summary>Whether the hands rest on something.</summary>
    public bool HasHandsOn { get; internal set; }

    /// <value>1. Coefficient of friction without which the ball slides off the roll; infinite where the roll holds it back only.</value>
    public double NeededFriction => Foot.ContactSlope < Math.PI / 2 ? Math.Tan(Foot.ContactSlope) : double.PositiveInfinity;

    // m, in the foot's frame, in the model's own size: where the right ball bears.
    internal Backline.Numerics.Vec3 BallContact { get; set; }

    internal Span<double> Values => _coordinates;

    internal void BeginAdjusting() => _adjustmentCount = 0;

    // What is too little to be printed is not told.
    internal void Note(PostureLimit limit, StretchInput input, double asked, double? given)
    {
        Adjustment change = new(limit, input, asked, given);
        if (change.Shows)
        {
            _adjustments[_adjustmentCount++] = change;
        }
    }
}
