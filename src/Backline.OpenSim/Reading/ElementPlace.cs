using System.Xml;
using System.Xml.Linq;
using Backline.Biomechanics;

namespace Backline.OpenSim.Reading;

/// <summary>Where elements stand, in the words of OpenSim's paths: <c>/forceset/soleus_r/max_isometric_force</c>.</summary>
internal static class ElementPlace
{
    /// <summary>The place of an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="ownerPath">The path of what it stands in.</param>
    public static Place Of(XElement element, string ownerPath) => new($"{ownerPath}/{StepOf(element)}", LineOf(element));

    /// <summary>The path under which an element's content stands; the model's own sets stand at the root of paths, and what is in a list of components under its owner.</summary>
    public static string PathOf(XElement element, string ownerPath) =>
        element.Name.LocalName is "OpenSimDocument" or "Model" or "objects" or "components" ? ownerPath : $"{ownerPath}/{StepOf(element)}";

    /// <summary>An element's line.</summary>
    public static int? LineOf(XElement element) => element is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : null;

    private static string StepOf(XElement element)
    {
        string kind = element.Name.LocalName;
        return kind.EndsWith("Set", StringComparison.Ordinal) ? kind.ToLowerInvariant() : (string?)element.Attribute("name") is { Length: > 0 } name ? name : kind;
    }
}
