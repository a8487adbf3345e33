namespace Backline.Progress.SelfTests;

/// <summary>Where the ball of the foot sits on the roll.</summary>
public enum BallPlacement
{
    /// <summary>No roll: on the floor.</summary>
    Floor,

    /// <summary>Half-way up its near side.</summary>
    Middle,

    /// <summary>As high up as it goes.</summary>
    High,
}
