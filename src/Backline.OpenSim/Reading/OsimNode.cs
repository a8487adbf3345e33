using System.Globalization;
using System.Xml.Linq;
using Backline.Biomechanics;
using Backline.Numerics;

namespace Backline.OpenSim.Reading;

/// <summary>
/// An element of a model file: asks for its properties by name, falls back to the file's defaults section and then to the
/// class' own default, and notes what is wrong with its place.
/// </summary>
internal sealed class OsimNode
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', ','];

    private readonly XElement _element;
    private readonly OsimReading _reading;

    public OsimNode(XElement element, string parentPath, OsimReading reading)
    {
        _element = element;
        _reading = reading;
        OwnerPath = parentPath;
        Name = (string?)element.Attribute("name") ?? "";
        string step = Name.Length > 0 ? Name : element.Name.LocalName;
        Place = new($"{parentPath}/{step}", ElementPlace.LineOf(element));
    }

    /// <summary>The class of the object: <c>PinJoint</c>.</summary>
    public string Kind => _element.Name.LocalName;

    /// <summary>The object's name; empty when it has none.</summary>
    public string Name { get; }

    /// <summary>Where it stands.</summary>
    public Place Place { get; }

    /// <summary>The path of what it stands in.</summary>
    public string OwnerPath { get; }

    /// <summary>The version of the file, which says what some elements mean.</summary>
    public int Version => _reading.Version;

    /// <summary>Whether it is switched off in the words that forces and constraints had for that before version 4; later they say nothing.</summary>
    public bool IsDisabled => Version < FileVersions.FirstOfAppliesForce && Flag("isDisabled", false);

    /// <summary>Whether its content stands in another file.</summary>
    public bool IsElsewhere => PartsElsewhere.IsElsewhere(_element);

    /// <summary>Where a property of it stands: in itself or in the defaults section.</summary>
    public Place PlaceOf(string property) => new($"{PathStem}/{property}", Property(property) is { } found ? ElementPlace.LineOf(found) : Place.Line);

    /// <summary>All elements directly inside.</summary>
    public IEnumerable<OsimNode> Children => _element.Elements().Select(child => new OsimNode(child, Place.Path, _reading));

    /// <summary>The element of a name directly inside, from the defaults section where it is absent.</summary>
    public OsimNode? Child(string property) => Property(property) is { } found ? new(found, PathStem, _reading) : null;

    /// <summary>The objects of a set: what stands in its <c>objects</c>, or directly inside where there is no such level.</summary>
    public IEnumerable<OsimNode> Objects(string set)
    {
        _reading.Ask(set, "objects");
        if (Own(set) is not { } found)
        {
            return [];
        }

        return ObjectsIn(found).Select(child => new OsimNode(child, $"{PathStem}/{set.ToLowerInvariant()}", _reading));
    }

    /// <summary>What stands in the lists of components of this element and of all inside it, but for those of a defaults section.</summary>
    public IEnumerable<OsimNode> AddedParts()
    {
        MayHold("components", "ComponentSet");
        foreach (XElement list in _element.Descendants().Where(IsListOfComponents))
        {
            string path = list.AncestorsAndSelf().Reverse().Aggregate("", (owner, element) => ElementPlace.PathOf(element, owner));
            foreach (XElement part in ObjectsIn(list))
            {
                yield return new(part, path, _reading);
            }
        }
    }

    /// <summary>The text of a property, trimmed; <see langword="null"/> when it is absent or empty.</summary>
    public string? Text(string property)
    {
        string? text = Property(property)?.Value.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>The first of several properties that has a text.</summary>
    public string? FirstText(params ReadOnlySpan<string> properties)
    {
        foreach (string property in properties)
        {
            if (Text(property) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>A text that must be there; a problem is noted and nothing returned where it is not.</summary>
    public string Required(params ReadOnlySpan<string> properties)
    {
        if (FirstText(properties) is { } text)
        {
            return text;
        }

        foreach (string property in properties)
        {
            _reading.AddMissing($"{PathStem}/{property}");
        }

        Problems.Add(Place, $"has no {string.Join(" or ", properties.ToArray())}; one was expected");
        return "";
    }

    /// <summary>A number; the fallback where the property is absent.</summary>
    public double Number(string property, double fallback) => Number(property, Filled(property, "a number was")) ?? fallback;

    /// <summary>A number that the class has or has not; nothing where the property is absent, or empty, as OpenSim writes it that has none.</summary>
    public double? OptionalNumber(string property) => Number(property, Text(property));

    private double? Number(string property, string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (OsimNumber.TryParse(text, out double value))
        {
            return value;
        }

        Problems.Add(PlaceOf(property), $"is '{Short(text)}'; a number was expected");
        return null;
    }

    /// <summary>A whole number; the fallback where the property is absent.</summary>
    public int Whole(string property, int fallback)
    {
        if (Filled(property, "a whole number was") is not { } text)
        {
            return fallback;
        }

        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value))
        {
            return value;
        }

        Problems.Add(PlaceOf(property), $"is '{Short(text)}'; a whole number was expected");
        return fallback;
    }

    /// <summary>Yes or no; the fallback where the property is absent.</summary>
    public bool Flag(string property, bool fallback)
    {
        switch (Filled(property, "true or false was")?.ToLowerInvariant())
        {
            case null:
                return fallback;
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            default:
                Problems.Add(PlaceOf(property), $"is '{Short(Text(property)!)}'; true or false was expected");
                return fallback;
        }
    }

    /// <summary>Several numbers; none where the property is absent.</summary>
    public double[] Numbers(string property)
    {
        string[] words = Words(property);
        double[] numbers = new double[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            if (!OsimNumber.TryParse(words[i], out numbers[i]))
            {
                Problems.Add(PlaceOf(property), $"has '{Short(words[i])}' as number {i + 1}; a number was expected");
                return [];
            }
        }

        return numbers;
    }

    /// <summary>Several words; none where the property is absent.</summary>
    public string[] Words(string property) => Text(property)?.Trim('(', ')').Split(Blanks, StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>A point where a part of a body can lie; the fallback where the property is absent.</summary>
    public Vec3 Point(string property, Vec3 fallback)
    {
        Vec3 point = Vector(property, fallback);
        int before = Problems.Count;
        Problems.RequirePoint(PlaceOf(property), point);
        return Problems.Count == before ? point : fallback;
    }

    /// <summary>Three finite numbers; the fallback where the property is absent.</summary>
    public Vec3 Vector(string property, Vec3 fallback)
    {
        if (Filled(property, "three numbers were") is null)
        {
            return fallback;
        }

        int before = Problems.Count;
        double[] numbers = Numbers(property);
        if (numbers.Length == 3 && numbers.All(double.IsFinite))
        {
            return new(numbers[0], numbers[1], numbers[2]);
        }

        if (numbers.Length == 3)
        {
            Fault(property, $"is '{Short(Text(property)!)}'; three finite numbers were expected");
        }

        if (Problems.Count == before)
        {
            Problems.Add(PlaceOf(property), $"has {numbers.Length} numbers; three were expected");
        }

        return fallback;
    }

    /// <summary>Says that this element may hold elements of these names, so that one misspelt is found.</summary>
    public void MayHold(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            _reading.Ask(Kind, name);
        }
    }

    /// <summary>Says that what a property names cannot be read, so that what follows from that is known to.</summary>
    public void NoteUnread(string property) => _reading.AddMissing($"{PathStem}/{property}");

    /// <summary>Says that this element is a joint, so that what follows from something wrong in it is known to.</summary>
    public void NoteJoint() => _reading.JointPaths.Add(Place.Path);

    /// <summary>Whether this element is of a kind; one that is but for a slip of the pen is a problem.</summary>
    public bool IsKind(string kind)
    {
        if (Kind != kind)
        {
            FaultSlip([kind]);
        }

        return Kind == kind;
    }

    /// <summary>Whether this element is of a kind that is known but for a slip of the pen; a problem is noted then.</summary>
    public bool FaultSlip(IEnumerable<string> known)
    {
        string hint = NearestName.SlipHint(Kind, known);
        if (hint.Length > 0)
        {
            Fault($"is a {Kind}, a kind that is not known{hint}");
        }

        return hint.Length > 0;
    }

    /// <summary>Notes that this element is of a kind that is not known, with those that are.</summary>
    /// <param name="what">What it is a kind of: <c>joint</c>.</param>
    /// <param name="known">The kinds that are known.</param>
    public void FaultKind(string what, IReadOnlyList<string> known)
    {
        string hint = NearestName.SlipHint(Kind, known);
        Fault($"is a {Kind}, a kind of {what} that is not known{(hint.Length > 0 ? hint : $"; {string.Join(", ", known.SkipLast(1))} or {known[^1]} was expected")}");
    }

    /// <summary>The first of several properties that is there; the first of them where none is.</summary>
    public string FirstPresent(params ReadOnlySpan<string> properties)
    {
        foreach (string property in properties)
        {
            if (Text(property) is not null)
            {
                return property;
            }
        }

        return properties[0];
    }

    /// <summary>Notes a problem with this element.</summary>
    public void Fault(string message) => Problems.Add(Place, message);

    /// <summary>Notes a problem with a property of this element.</summary>
    public void Fault(string property, string message) => Problems.Add(PlaceOf(property), message);

    /// <summary>Notes that a property names something that is not there, with the nearest name that is.</summary>
    public void FaultUnknown(string property, string kind, string name, IEnumerable<string> known) =>
        Problems.AddUnknown(PlaceOf(property), kind, Short(name), known);

    /// <summary>A text as a message shows it.</summary>
    public static string Short(string text) => text.Length <= 40 ? text : $"{text[..40]}…";

    // The text of a property that may be absent, but not empty: the class' own default would take the place of what was forgotten.
    private string? Filled(string property, string expected)
    {
        string? text = Text(property);
        if (text is null && Property(property) is not null)
        {
            Fault(property, $"is empty; {expected} expected");
        }

        return text;
    }

    // The model's own sets stand at the root of paths: /bodyset, not /Rajagopal2016/bodyset.
    private string PathStem => Kind == "Model" ? "" : Place.Path;

    private static bool IsListOfComponents(XElement element) =>
        element.Name.LocalName is "components" or "ComponentSet" && !element.Ancestors().Any(owner => owner.Name.LocalName == "defaults");

    private static IEnumerable<XElement> ObjectsIn(XElement set) =>
        (set.Elements().FirstOrDefault(child => child.Name.LocalName == "objects") ?? set).Elements().Where(child => child.Name.LocalName is not ("groups" or "objects"));

    private XElement? Own(string property)
    {
        _reading.Ask(Kind, property);
        return _element.Elements().FirstOrDefault(child => child.Name.LocalName == property);
    }

    private XElement? Property(string property) => Own(property) ?? _reading.Defaults.Property(Kind, property);

    private ProblemList Problems => _reading.Problems;
}
