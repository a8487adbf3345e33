using System.Xml.Linq;
using Backline.Biomechanics;

namespace Backline.OpenSim.Reading;

/// <summary>
/// Finds elements whose names are off by a slip of the pen: nobody asked for them, but somebody asked their owner for a name much like
/// theirs and did not find it. Without this a misspelt property would silently leave its default, and a misspelt set be lost whole.
/// </summary>
internal static class Misspellings
{
    /// <summary>Notes every one of a file that has been read.</summary>
    public static void Note(OsimReading reading) => Note(reading, reading.Root, "");

    private static void Note(OsimReading reading, XElement owner, string ownerPath)
    {
        string path = ElementPlace.PathOf(owner, ownerPath);
        IReadOnlyCollection<string>? asked = reading.Asked(owner.Name.LocalName);
        string[]? absent = null;
        foreach (XElement child in owner.Elements())
        {
            string name = child.Name.LocalName;
            if (asked is not null && !asked.Contains(name))
            {
                absent ??= [.. asked.Except(owner.Elements().Select(one => one.Name.LocalName))];
                if (NearestName.Slip(name, absent) is { } meant)
                {
                    reading.AddMisspelt(ElementPlace.Of(child, path), owner.Name.LocalName, meant);
                }
            }

            Note(reading, child, path);
        }
    }
}
