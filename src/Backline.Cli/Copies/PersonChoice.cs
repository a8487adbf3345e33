using Backline.Practice.Records;
using Backline.Progress.Records;

namespace Backline.Cli.Copies;

/// <summary>Which person an option means: by id, or by the name of a profile.</summary>
internal static class PersonChoice
{
    /// <summary>Finds the person.</summary>
    /// <param name="text">An id or a name, or <see langword="null"/> for everybody.</param>
    /// <param name="records">All records.</param>
    /// <returns>The person, <see langword="null"/> for everybody; or why it is nobody.</returns>
    public static (Guid? Person, string? Problem) Of(string? text, IReadOnlyList<PracticeRecord> records)
    {
        if (text is null)
        {
            return (null, null);
        }

        if (Guid.TryParse(text, out Guid id))
        {
            return records.Any(record => record.Person == id) ? (id, null) : (null, $"--person: {id} has no records here");
        }

        IReadOnlyDictionary<Guid, string> names = ProfileNames.Of(records);
        Guid[] found = [.. names.Where(name => string.Equals(name.Value, text, StringComparison.OrdinalIgnoreCase)).Select(name => name.Key)];
        return found switch
        {
            [{ } one] => (one, null),
            [] => (null, names.Count == 0
                ? $"--person: nobody here has a name; use an id, as backline record list shows it"
                : $"--person: nobody here is called '{text}'; the names here: {string.Join(", ", names.Values.Order(StringComparer.Ordinal))}"),
            _ => (null, $"--person: {found.Length} people here are called '{text}'; use an id: {string.Join(", ", found)}"),
        };
    }
}
