using System.Xml.Linq;

namespace Backline.OpenSim.Reading;

/// <summary>The defaults section of a file: what an object of a class has where it does not say.</summary>
internal sealed class OsimDefaults
{
    private readonly Dictionary<string, XElement> _byKind = new(StringComparer.Ordinal);

    public OsimDefaults(XElement root)
    {
        IEnumerable<XElement> sections = root.Elements().Concat(root.Elements().Elements()).Where(element => element.Name.LocalName == "defaults");
        foreach (XElement entry in sections.Elements())
        {
            _byKind.TryAdd(entry.Name.LocalName, entry);
        }
    }

    public XElement? Property(string kind, string property) =>
        _byKind.TryGetValue(kind, out XElement? entry) ? entry.Elements().FirstOrDefault(child => child.Name.LocalName == property) : null;
}
