namespace Backline.Progress.Summaries;

/// <summary>What there is of a person, one's own or another's.</summary>
/// <param name="Person">Their id.</param>
/// <param name="Sessions">1. Their sessions that can be read here.</param>
/// <param name="Name">What they were last called, with its time, or <see langword="null"/>.</param>
public sealed record PersonRow(Guid Person, int Sessions, Dated<string>? Name)
{
    /// <summary>The rows of months as one for each person.</summary>
    internal static IReadOnlyList<PersonRow> Joined(IEnumerable<PersonRow> rows) =>
    [
        .. from row in rows
           group row by row.Person into person
           orderby person.Key
           select new PersonRow(person.Key, person.Sum(row => row.Sessions), person.Select(row => row.Name).OfType<Dated<string>>().MaxBy(name => (name.At.UtcTicks, name.At.Offset))),
    ];
}
