namespace Backline.Practice.Screening;

/// <summary>The restrictions' names in files and records.</summary>
public static class RestrictionIds
{
    private static readonly string[] Ids =
        ["hands-supported", "head-above-heart", "slow-rise", "no-bow", "no-end-range", "with-adult", "wide-stance"];

    /// <summary>Every restriction, in the order people are told of them.</summary>
    public static IReadOnlyList<Restriction> All { get; } = Enum.GetValues<Restriction>();

    /// <summary>The restriction's name, for example <c>hands-supported</c>.</summary>
    /// <param name="restriction">The restriction.</param>
    public static string IdOf(Restriction restriction) => Ids[(int)restriction];

    /// <summary>The restriction of this name, or <see langword="null"/> when none is called so.</summary>
    /// <param name="id">A name.</param>
    public static Restriction? Find(string id)
    {
        int index = Array.IndexOf(Ids, id);
        return index < 0 ? null : (Restriction)index;
    }
}
