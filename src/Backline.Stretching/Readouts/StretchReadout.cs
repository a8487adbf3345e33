namespace Backline.Stretching.Readouts;

/// <summary>What a posture that was seen does to calf and hamstrings.</summary>
/// <param name="Gastrocnemius">The calf's upper muscle; <see langword="null"/> where knee or ankle was not seen.</param>
/// <param name="Soleus">The calf's lower muscle; <see langword="null"/> where the ankle was not seen.</param>
/// <param name="Hamstrings">Between a rounded back and a flat one; <see langword="null"/> where knee, hip or trunk was not seen.</param>
public sealed record StretchReadout(TissueReadout? Gastrocnemius, TissueReadout? Soleus, HamstringRange? Hamstrings)
{
    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => Gastrocnemius is null && Soleus is null && Hamstrings is null;
}
