using System.Xml.Linq;

namespace Backline.OpenSim.Reading;

/// <summary>
/// Brings a file of the trials between OpenSim 3.3 and 4.0 into a layout that is read. They named what a part hangs on in several ways, one after
/// the other; OpenSim 4 takes them all (Component::updateFromXMLNode, Joint::updateFromXMLNode, Model::updateFromXMLNode).
/// </summary>
internal static class TrialLayout
{
    private const string Suffix = "_connectee_name";

    private static readonly string[] Prefixes = ["socket_", "connector_"];

    // What a connector is called, and the property of versions 3 or 4 that says the same. Joints that name bodies say where they sit as those of version 3 do.
    private static readonly Dictionary<string, string> Connectors = new(StringComparer.Ordinal)
    {
        ["parent_body"] = "parent_body",
        ["child_body"] = "child_body",
        ["parent_frame"] = "socket_parent_frame",
        ["child_frame"] = "socket_child_frame",
        ["parent"] = "socket_parent",
        ["coordinate"] = "socket_coordinate",
        ["x_coordinate"] = "socket_x_coordinate",
        ["y_coordinate"] = "socket_y_coordinate",
        ["z_coordinate"] = "socket_z_coordinate",
    };

    /// <summary>Changes the elements of a file of one of these versions; each keeps its line. Others stay as they are.</summary>
    public static void Settle(XElement root, int version)
    {
        if (version is >= FileVersions.FirstTrial and <= FileVersions.LastTrial)
        {
            foreach (XElement element in root.Descendants().ToArray())
            {
                SettleOne(element, version);
            }
        }
    }

    private static void SettleOne(XElement element, int version)
    {
        string name = element.Name.LocalName;
        switch (name)
        {
            case "connectors":
                Spread(element, version);
                break;
            case "FrameSet":
                element.Name = "components";
                break;
            case "location_in_child" or "orientation_in_child":
                element.Name = name[..^"_in_child".Length];
                break;
            case var _ when SocketOf(name) is { } socket:
                element.Name = socket;
                break;
        }
    }

    // Nothing where an element is no socket, or one without a name of its own.
    private static string? SocketOf(string name) =>
        name.EndsWith(Suffix, StringComparison.Ordinal)
        && Prefixes.FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length + Suffix.Length) is { } found
            ? $"socket_{name[found.Length..^Suffix.Length]}"
            : null;

    // <connectors><Connector_PhysicalFrame_ name="parent_frame"><connectee_name>/ground</…> is <socket_parent_frame>/ground</…>.
    private static void Spread(XElement list, int version)
    {
        foreach (XElement connector in list.Elements().ToArray())
        {
            XElement? named = connector.Elements().FirstOrDefault(child => child.Name.LocalName == "connectee_name");
            if (named is not null && list.Parent is { } owner && Connectors.TryGetValue(Word(connector, owner, version), out string? property))
            {
                named.Remove();
                named.Name = property;
                if (property.EndsWith("_body", StringComparison.Ordinal))
                {
                    named.Value = named.Value[(named.Value.LastIndexOf('/') + 1)..];
                }

                owner.Add(named);
            }
        }
    }

    // Joints that say themselves where they sit do so whichever word they have for what they hang on.
    private static string Word(XElement connector, XElement owner, int version)
    {
        string word = (string?)connector.Attribute("name") ?? "";
        bool isPlaced = version < FileVersions.FirstOfJointFrames && owner.Name.LocalName.EndsWith("Joint", StringComparison.Ordinal);
        return isPlaced ? word.Replace("_frame", "_body", StringComparison.Ordinal) : word;
    }
}
