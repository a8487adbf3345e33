namespace Backline.Coaching.Sessions;

/// <summary>The restrictions' ids in protocols and records.</summary>
public static class RestrictionNames
{
    private static readonly (Restrictions Flag, string Id)[] Names =
    [
        (Restrictions.HandsSupported, "hands-supported"),
        (Restrictions.HeadAboveHeart, "head-above-heart"),
        (Restrictions.SlowRise, "slow-rise"),
        (Restrictions.NoBow, "no-bow"),
        (Restrictions.NoEndRange, "no-end-range"),
        (Restrictions.WithAdult, "with-adult"),
    ];

    /// <summary>All ids.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Select(name => name.Id)];

    /// <summary>The ids of a combination, in a fixed order.</summary>
    /// <param name="restrictions">The combination.</param>
    public static IReadOnlyList<string> IdsOf(Restrictions restrictions) =>
        [.. Names.Where(name => restrictions.HasFlag(name.Flag)).Select(name => name.Id)];

    /// <summary>The combination of these ids.</summary>
    /// <param name="ids">Ids, each one of <see cref="All"/>.</param>
    /// <exception cref="ArgumentException">An id is unknown.</exception>
    public static Restrictions Parse(IEnumerable<string> ids)
    {
        Restrictions all = Restrictions.None;
        foreach (string id in ids)
        {
            all |= Find(id) ?? throw new ArgumentException($"Restriction must be one of {string.Join(", ", All)}; it was '{id}'.", nameof(ids));
        }

        return all;
    }

    /// <summary>The restriction of this id, or <see langword="null"/> when none is called so.</summary>
    /// <param name="id">An id.</param>
    public static Restrictions? Find(string id)
    {
        foreach ((Restrictions flag, string name) in Names)
        {
            if (name == id)
            {
                return flag;
            }
        }

        return null;
    }
}
