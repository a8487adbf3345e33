namespace Backline.Practice.Protocols;

/// <summary>The five signs of the live screen.</summary>
public static class RuleIds
{
    /// <summary>Feet parallel. No side camera can see it: the person is asked.</summary>
    public const string Feet = "feet";

    /// <summary>Heels down.</summary>
    public const string Heels = "heels";

    /// <summary>Knees soft, or straight but unlocked.</summary>
    public const string Knees = "knees";

    /// <summary>Shins over the ankles.</summary>
    public const string Shin = "shin";

    /// <summary>The bow: deep enough, and no deeper than is good for this person.</summary>
    public const string Bow = "bow";

    /// <summary>All rules, in the order of the signs.</summary>
    public static IReadOnlyList<string> All { get; } = [Feet, Heels, Knees, Shin, Bow];
}
