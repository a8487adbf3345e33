using System.Globalization;
using System.Xml;
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
    private readonly OsimDefaults _defaults;
    private readonly ProblemList _problems;

    public OsimNode(XElement element, string parentPath, OsimDefaults defaults, ProblemList problems)
    {
        _element = element;
        _defaults = defaults;
        _problems = problems;
        Name = (string?)element.Attribute("name") ?? "";
        string step = Name.Length > 0 ? Name : element.Name.LocalName;
        Place = new($"{parentPath}/{step}", LineOf(element));
    }

    /// <summary>The class of the object: <c>PinJoint</c>.</summary>
    public string Kind => _element.Name.LocalName;

    /// <summary>The object's name; empty when it has none.</summary>
    public string Name { get; }

    /// <summary>Where it stands.</summary>
    public Place Place { get; }

    /// <summary>Where a property of it stands.</summary>
    public Place PlaceOf(string property) => new($"{Place.Path}/{property}", Own(property) is { } own ? LineOf(own) : Place.Line);

    /// <summary>All elements directly inside.</summary>
    public IEnumerable<OsimNode> Children => _element.Elements().Select(child => new OsimNode(child, Place.Path, _defaults, _problems));

    /// <summary>The element of a name directly inside, from the defaults section where it is absent.</summary>
    public OsimNode? Child(string property) => Property(property) is { } found ? new(found, Place.Path, _defaults, _problems) : null;

    /// <summary>The objects of a set: what stands in its <c>objects</c>, or directly inside where there is no such level.</summary>
    public IEnumerable<OsimNode> Objects(string set)
    {
        if (Own(set) is not { } found)
        {
            return [];
        }

        XElement objects = found.Elements().FirstOrDefault(child => child.Name.LocalName == "objects") ?? found;
        return objects.Elements().Where(child => child.Name.LocalName is not ("groups" or "objects"))
            .Select(child => new OsimNode(child, $"{PathStem}/{set.ToLowerInvariant()}", _defaults, _problems));
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

        _problems.Add(Place, $"has no {string.Join(" or ", properties.ToArray())}; one was expected");
        return "";
    }

    /// <summary>A number; the fallback where the property is absent.</summary>
    public double Number(string property, double fallback) => OptionalNumber(property) ?? fallback;

    /// <summary>A number; nothing where the property is absent.</summary>
    public double? OptionalNumber(string property)
    {
        if (Text(property) is not { } text)
        {
            return null;
        }

        if (TryParse(text, out double value))
        {
            return value;
        }

        _problems.Add(PlaceOf(property), $"is '{Short(text)}'; a number was expected");
        return null;
    }

    /// <summary>A whole number; the fallback where the property is absent.</summary>
    public int Whole(string property, int fallback)
    {
        if (Text(property) is not { } text)
        {
            return fallback;
        }

        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value))
        {
            return value;
        }

        _problems.Add(PlaceOf(property), $"is '{Short(text)}'; a whole number was expected");
        return fallback;
    }

    /// <summary>Yes or no; the fallback where the property is absent.</summary>
    public bool Flag(string property, bool fallback)
    {
        switch (Text(property)?.ToLowerInvariant())
        {
            case null:
                return fallback;
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            default:
                _problems.Add(PlaceOf(property), $"is '{Short(Text(property)!)}'; true or false was expected");
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
            if (!TryParse(words[i], out numbers[i]))
            {
                _problems.Add(PlaceOf(property), $"has '{Short(words[i])}' as number {i + 1}; a number was expected");
                return [];
            }
        }

        return numbers;
    }

    /// <summary>Several words; none where the property is absent.</summary>
    public string[] Words(string property) => Text(property)?.Trim('(', ')').Split(Blanks, StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Three numbers; the fallback where the property is absent.</summary>
    public Vec3 Vector(string property, Vec3 fallback)
    {
        if (Text(property) is null)
        {
            return fallback;
        }

        int before = _problems.Count;
        double[] numbers = Numbers(property);
        if (numbers.Length == 3)
        {
            return new(numbers[0], numbers[1], numbers[2]);
        }

        if (_problems.Count == before)
        {
            _problems.Add(PlaceOf(property), $"has {numbers.Length} numbers; three were expected");
        }

        return fallback;
    }

    /// <summary>Notes a problem with this element.</summary>
    public void Fault(string message) => _problems.Add(Place, message);

    /// <summary>Notes a problem with a property of this element.</summary>
    public void Fault(string property, string message) => _problems.Add(PlaceOf(property), message);

    /// <summary>Notes that a property names something that is not there, with the nearest name that is.</summary>
    public void FaultUnknown(string property, string kind, string name, IEnumerable<string> known) =>
        _problems.AddUnknown(PlaceOf(property), kind, Short(name), known);

    // The model's own sets stand at the root of paths: /bodyset, not /Rajagopal2016/bodyset.
    private string PathStem => Kind == "Model" ? "" : Place.Path;

    private XElement? Own(string property) => _element.Elements().FirstOrDefault(child => child.Name.LocalName == property);

    private XElement? Property(string property) => Own(property) ?? _defaults.Property(Kind, property);

    private static int? LineOf(XElement element) => element is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : null;

    private static bool TryParse(string text, out double value)
    {
        switch (text.ToLowerInvariant())
        {
            case "inf" or "+inf" or "infinity" or "+infinity":
                value = double.PositiveInfinity;
                return true;
            case "-inf" or "-infinity":
                value = double.NegativeInfinity;
                return true;
            case "nan" or "-nan":
                value = double.NaN;
                return true;
            default:
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        }
    }

    private static string Short(string text) => text.Length <= 40 ? text : $"{text[..40]}…";
}
