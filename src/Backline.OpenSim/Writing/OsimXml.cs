using System.Globalization;
using System.Xml;
using Backline.Numerics;

namespace Backline.OpenSim.Writing;

/// <summary>Writes elements of a model file; numbers carry every bit.</summary>
internal sealed class OsimXml(XmlWriter writer)
{
    /// <summary>An object with a name and what stands in it.</summary>
    public void Object(string kind, string name, Action content)
    {
        writer.WriteStartElement(kind);
        if (name.Length > 0)
        {
            writer.WriteAttributeString("name", name);
        }

        content();
        writer.WriteEndElement();
    }

    /// <summary>A property that holds an object.</summary>
    public void Group(string name, Action content) => Object(name, "", content);

    /// <summary>A set of objects.</summary>
    public void Set<T>(string kind, IReadOnlyCollection<T> items, Action<T> item)
    {
        Object(kind, kind.ToLowerInvariant(), () => Group("objects", () =>
        {
            foreach (T one in items)
            {
                item(one);
            }
        }));
    }

    public void Text(string name, string value) => writer.WriteElementString(name, value);

    public void Flag(string name, bool value) => Text(name, value ? "true" : "false");

    public void Number(string name, double value) => Text(name, Shown(value));

    public void Number(string name, double? value)
    {
        if (value is { } number)
        {
            Number(name, number);
        }
    }

    public void Numbers(string name, IEnumerable<double> values) => Text(name, string.Join(' ', values.Select(Shown)));

    public void Vector(string name, Vec3 value) => Numbers(name, [value.X, value.Y, value.Z]);

    private static string Shown(double value) => value switch
    {
        double.PositiveInfinity => "Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };
}
