using System.Globalization;
using System.Text.Json;

namespace Backline.Coaching.Screening;

/// <summary>Takes values out of located JSON and notes what is missing, unknown or of another kind.</summary>
internal sealed class JsonShape
{
    public List<ScreeningFileProblem> Problems { get; } = [];

    public void Add(LocatedJson at, string place, string found, string expected) =>
        Problems.Add(new ScreeningFileProblem(at.Line, place.Length == 0 ? "/" : place, found, expected));

    public void Object(LocatedJson value, string place, IReadOnlyList<string> required, IReadOnlyList<string> optional)
    {
        if (value.Kind != JsonTokenType.StartObject)
        {
            Add(value, place, $"is {Name(value)}", "an object was expected");
            return;
        }

        foreach (string missing in required.Where(name => value[name] is null))
        {
            Add(value, $"{place}/{missing}", "is missing", "it is required");
        }

        foreach ((string name, LocatedJson member) in value.Members.Where(member => !required.Contains(member.Name) && !optional.Contains(member.Name)))
        {
            Add(member, $"{place}/{name}", "is not known", $"one of {string.Join(", ", required.Concat(optional))} was expected");
        }

        foreach (IGrouping<string, (string Name, LocatedJson Value)> twice in value.Members.GroupBy(member => member.Name).Where(group => group.Count() > 1))
        {
            Add(twice.Last().Value, $"{place}/{twice.Key}", "is there twice", "each member is given once");
        }
    }

    public string Words(LocatedJson value, string place, string member)
    {
        LocatedJson? found = value[member];
        if (found is not null && (found.Kind != JsonTokenType.String || string.IsNullOrWhiteSpace(found.Text)))
        {
            Add(found, $"{place}/{member}", $"is {Name(found)}", "text was expected");
        }

        return found is { Kind: JsonTokenType.String } ? found.Text : string.Empty;
    }

    public string? WordsOrNull(LocatedJson value, string place, string member) =>
        value[member] is null or { Kind: JsonTokenType.Null } ? null : Words(value, place, member);

    public int? Whole(LocatedJson value, string place, string member, int least, int most)
    {
        if (value[member] is not { } found)
        {
            return null;
        }

        if (found.Kind == JsonTokenType.Number && int.TryParse(found.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int whole) && whole >= least && whole <= most)
        {
            return whole;
        }

        string range = most == int.MaxValue ? $"of {least} or more" : $"from {least} to {most}";
        Add(found, $"{place}/{member}", $"is {Name(found)}", $"a whole number {range} was expected");
        return null;
    }

    public IReadOnlyList<string> WordList(LocatedJson value, string place, string member) =>
        [.. Each(value, place, member).Select(item => Text(item.Value, item.Place))];

    /// <summary>A value that is text.</summary>
    public string Text(LocatedJson value, string place)
    {
        if (value.Kind == JsonTokenType.String && !string.IsNullOrWhiteSpace(value.Text))
        {
            return value.Text;
        }

        Add(value, place, $"is {Name(value)}", "text was expected");
        return string.Empty;
    }

    /// <summary>The items of a list with their places; an item with an id is named by it.</summary>
    public IEnumerable<(LocatedJson Value, string Place)> Each(LocatedJson value, string place, string member)
    {
        if (value[member] is not { } list)
        {
            return [];
        }

        if (list.Kind != JsonTokenType.StartArray)
        {
            Add(list, $"{place}/{member}", $"is {Name(list)}", "a list was expected");
            return [];
        }

        return list.Items.Select((item, i) => (item, $"{place}/{member}/{item["id"]?.Text ?? i.ToString(CultureInfo.InvariantCulture)}"));
    }

    private static string Name(LocatedJson value) => value.Kind switch
    {
        JsonTokenType.String => value.Text.Length == 0 ? "empty text" : $"the text '{value.Text}'",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.StartObject => "an object",
        _ => value.Text,
    };
}
