namespace Backline.Progress.Plans;

/// <summary>One hold of the day.</summary>
/// <param name="Variant"><c>straight</c> or <c>soft</c>: the protocol's variants.</param>
/// <param name="Seconds">s. How long.</param>
/// <param name="HasBow">Whether the bow belongs to it.</param>
/// <param name="IsBowSmall">Whether the bow is to be a small one, which counts nothing for the hamstrings.</param>
public sealed record PlannedHold(string Variant, double Seconds, bool HasBow, bool IsBowSmall = false)
{
    /// <summary>Knees straight but unlocked: for the gastrocnemius.</summary>
    public const string Straight = "straight";

    /// <summary>Knees soft: for the soleus.</summary>
    public const string Soft = "soft";
}
