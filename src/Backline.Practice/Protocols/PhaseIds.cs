namespace Backline.Practice.Protocols;

/// <summary>The phases of a live session on the roll, in their order. A protocol's live steps carry these ids.</summary>
public static class PhaseIds
{
    /// <summary>Upright on the roll.</summary>
    public const string Stand = "stand";

    /// <summary>Knees soft, toes up.</summary>
    public const string Knees = "knees";

    /// <summary>Shins upright, bowing.</summary>
    public const string Bow = "bow";

    /// <summary>Staying there.</summary>
    public const string Hold = "hold";

    /// <summary>Rising slowly.</summary>
    public const string Return = "return";

    /// <summary>All phases in order.</summary>
    public static IReadOnlyList<string> All { get; } = [Stand, Knees, Bow, Hold, Return];
}
