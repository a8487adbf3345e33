using System.Xml.Linq;
using Backline.Biomechanics;

namespace Backline.OpenSim.Reading;

/// <summary>
/// Finds parts that stand in files of their own: OpenSim reads an object with an attribute <c>file</c> from there and passes over what
/// stands inside it (Object::readObjectFromXMLNodeOrFile). Only one file is read here, and without such a part nothing can be said of the rest.
/// </summary>
internal static class PartsElsewhere
{
    private const string Attribute = "file";

    // Pictures and sets that are not used, wherever they are kept.
    private static readonly string[] Unused = ["attached_geometry", "VisibleObject", "Appearance", .. ModelReader.UnusedSets];

    /// <summary>Whether an element's content stands in another file.</summary>
    public static bool IsElsewhere(XElement element) => FileOf(element).Length > 0;

    /// <summary>Notes every part that is used and stands in another file.</summary>
    /// <returns>Whether there are any.</returns>
    public static bool Note(OsimReading reading)
    {
        int before = reading.Problems.Count;
        Note(reading.Problems, reading.Root, "");
        return reading.Problems.Count > before;
    }

    private static void Note(ProblemList problems, XElement owner, string ownerPath)
    {
        string path = ElementPlace.PathOf(owner, ownerPath);
        foreach (XElement child in owner.Elements().Where(child => !Unused.Contains(child.Name.LocalName)))
        {
            if (FileOf(child) is { Length: > 0 } file)
            {
                problems.Add(ElementPlace.Of(child, path), $"is a {child.Name.LocalName} kept in another file, '{OsimNode.Short(file)}', which is not read; its content in its place was expected");
            }

            Note(problems, child, path);
        }
    }

    private static string FileOf(XElement element) => ((string?)element.Attribute(Attribute) ?? "").Trim();
}
