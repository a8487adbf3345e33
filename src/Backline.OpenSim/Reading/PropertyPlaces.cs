using System.Xml.Linq;
using Backline.Biomechanics;

namespace Backline.OpenSim.Reading;

/// <summary>
/// Finds the line of a property in a file that was read: what is found while a model is compiled is known to stand in an object on
/// some line, under a property's name.
/// </summary>
internal sealed class PropertyPlaces(OsimReading reading)
{
    // What the specification calls by one name and files by another.
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["pennation_angle_at_optimal"] = "pennation_angle",
        ["socket_coordinate"] = "coordinate",
        ["socket_x_coordinate"] = "x_coordinate",
        ["socket_y_coordinate"] = "y_coordinate",
        ["socket_z_coordinate"] = "z_coordinate",
        ["coordinates"] = "coordinate",
    };

    // A file of a single line may hold thousands of one name; a line is a courtesy.
    private const int MostOwners = 100;

    private readonly ILookup<(int? Line, string Step), XElement> _byPlace = reading.Root.DescendantsAndSelf().ToLookup(element => (ElementPlace.LineOf(element), StepOf(element)));

    /// <summary>The names that elements of the file bear.</summary>
    public HashSet<string> Names { get; } =
        [.. reading.Root.DescendantsAndSelf().Select(element => (string?)element.Attribute("name")).OfType<string>()];

    /// <summary>The place of the property itself where the file has it; else the place as it is.</summary>
    public Place Find(Place place)
    {
        string[] steps = place.Path.Split('/');
        string property = steps[^1];
        IEnumerable<XElement> owners = place.Line is null
            ? reading.Root.Elements().Where(element => steps.Length == 2 && element.Name.LocalName == "Model")
            : _byPlace[(place.Line, steps[^2])].Take(MostOwners);
        foreach (XElement owner in owners)
        {
            if (Property(owner, property) is { } found)
            {
                return new($"{place.Path[..^property.Length]}{found.Name.LocalName}", ElementPlace.LineOf(found));
            }
        }

        return place;
    }

    private static string StepOf(XElement element) => (string?)element.Attribute("name") is { Length: > 0 } name ? name : element.Name.LocalName;

    private XElement? Property(XElement owner, string property)
    {
        string other = OtherNames.GetValueOrDefault(property, property);
        return Own(owner, property) ?? Own(owner, other)
            ?? reading.Defaults.Property(owner.Name.LocalName, property) ?? reading.Defaults.Property(owner.Name.LocalName, other);
    }

    private static XElement? Own(XElement owner, string property) => owner.Elements().FirstOrDefault(child => child.Name.LocalName == property);
}
