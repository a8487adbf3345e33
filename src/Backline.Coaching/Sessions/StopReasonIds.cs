namespace Backline.Coaching.Sessions;

/// <summary>The stop reasons' names in protocols and records.</summary>
public static class StopReasonIds
{
    private static readonly string[] Ids = ["pain", "tingling", "dizzy", "tired", "other"];

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All => Ids;

    /// <summary>The reason's name, for example <c>dizzy</c>.</summary>
    /// <param name="reason">The reason.</param>
    public static string IdOf(StopReason reason) => Ids[(int)reason];

    /// <summary>The reason of this name, or <see langword="null"/> when none is called so.</summary>
    /// <param name="id">A name.</param>
    public static StopReason? Find(string id)
    {
        int index = Array.IndexOf(Ids, id);
        return index < 0 ? null : (StopReason)index;
    }
}
