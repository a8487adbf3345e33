namespace Backline.Web.Records;

/// <summary>
/// Who uses this browser. Each person has an id of their own here, and further ids from devices they used before. They
/// stand in the order in which they came.
/// </summary>
/// <param name="People">A group of ids for each person, the one new records carry first.</param>
internal sealed record Household(IReadOnlyList<IReadOnlyList<Guid>> People)
{
    /// <summary>Reads the note it is kept in.</summary>
    /// <param name="note">As <see cref="ToNote"/> writes it, or <see langword="null"/> before there was one.</param>
    /// <param name="current">The person whose browser this was before.</param>
    /// <param name="mine">That person's ids by the note of older versions, or <see langword="null"/>.</param>
    public static Household Read(string? note, Guid current, string? mine)
    {
        IReadOnlyList<IReadOnlyList<Guid>> people = [.. (note ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Ids).Where(ids => ids.Length > 0)];
        return people.Any(ids => ids.Contains(current))
            ? new Household(people)
            : new Household([.. people, [current, .. Ids(mine ?? "").Where(id => id != current)]]);
    }

    /// <summary>The ids of the person one of whose ids this is; empty for a stranger.</summary>
    public IReadOnlyList<Guid> IdsOf(Guid person) => People.FirstOrDefault(ids => ids.Contains(person)) ?? [];

    /// <summary>Whether somebody here has this id.</summary>
    public bool Knows(Guid person) => IdsOf(person).Count > 0;

    /// <summary>1. The person's place in the order, from 0; −1 for a stranger.</summary>
    public int PlaceOf(Guid person) => People.ToList().FindIndex(ids => ids.Contains(person));

    /// <summary>What a person's own choices are kept under, besides their usual key; empty for the first, and for a stranger.</summary>
    /// <param name="person">One of their ids.</param>
    public string SuffixOf(Guid person) => PlaceOf(person) is > 0 and int place ? $".{People[place][0]:N}" : "";

    /// <summary>With another person.</summary>
    public Household With(Guid person) => Knows(person) ? this : new Household([.. People, [person]]);

    /// <summary>With one more id for a person who is here; as it is where somebody has that id already.</summary>
    /// <param name="current">The person.</param>
    /// <param name="other">The id from elsewhere.</param>
    /// <param name="isFirst">Whether new records carry it from now on.</param>
    public Household Joined(Guid current, Guid other, bool isFirst) => Knows(other)
        ? this
        : new([.. People.Select(ids => !ids.Contains(current) ? ids : isFirst ? [other, .. ids.Where(id => id != other)] : [.. ids.Where(id => id != other), other])]);

    /// <summary>Without a person; the last one stays.</summary>
    public Household Without(Guid person) => People.Count == 1 ? this : new([.. People.Where(ids => !ids.Contains(person))]);

    /// <summary>How it is kept.</summary>
    public string ToNote() => string.Join(';', People.Select(ids => string.Join(',', ids)));

    private static Guid[] Ids(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => Guid.TryParse(id, out Guid known) ? known : Guid.Empty).Where(id => id != Guid.Empty)];
}
