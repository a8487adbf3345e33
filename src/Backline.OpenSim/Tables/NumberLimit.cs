namespace Backline.OpenSim.Tables;

/// <summary>How large a number of a column may be.</summary>
/// <param name="Most">The largest size that is well, in the table's own unit.</param>
/// <param name="Expected">What a message says was expected: <c>an angle within ±10000 rad</c>.</param>
internal readonly record struct NumberLimit(double Most, string Expected)
{
    /// <summary>Any number but those that are not finite.</summary>
    public static NumberLimit None { get; } = new(double.MaxValue, "a finite number");

    /// <summary>Whether a number keeps to it; what is no number does not.</summary>
    public bool Holds(double value) => Math.Abs(value) <= Most;
}
