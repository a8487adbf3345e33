using System.Buffers;
using System.Xml;
using System.Xml.Linq;
using Backline.Biomechanics;

namespace Backline.OpenSim.Reading;

/// <summary>Loads XML from strangers: no document types, no entities, nothing fetched, bounded in size and depth.</summary>
internal static class SafeXml
{
    private const long MostCharacters = 100_000_000;
    private const int DeepestElement = 100;
    private const int MostElements = 2_000_000;

    private static readonly SearchValues<byte> NameBytes =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-"u8);

    /// <summary>The root element, or <see langword="null"/> and a problem noted.</summary>
    public static XElement? Load(Stream stream, ProblemList problems)
    {
        using MemoryStream copy = new();
        if (!CopyBounded(stream, copy, problems))
        {
            return null;
        }

        JoinScopedNames(copy.GetBuffer().AsSpan(0, (int)copy.Length));
        try
        {
            if (!IsWithinBounds(copy, problems))
            {
                return null;
            }

            copy.Position = 0;
            using var reader = XmlReader.Create(copy, Settings());
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException exception)
        {
            problems.Add(new("/", Math.Max(1, exception.LineNumber)), What(exception, copy.Length));
            return null;
        }
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    private static bool CopyBounded(Stream stream, MemoryStream copy, ProblemList problems)
    {
        byte[] buffer = new byte[81920];
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > MostCharacters)
            {
                problems.Add(new("/", 1), $"is larger than {MostCharacters / 1_000_000} MB; a model file was expected");
                return false;
            }
        }

        return true;
    }

    // OpenSim calls some elements by the scoped names of C++, HuntCrossleyForce::ContactParameters, which no reader of XML with namespaces
    // takes. Full stops in place of the colons keep every line and character where it is.
    private static void JoinScopedNames(Span<byte> text)
    {
        for (int start = 0; text[start..].IndexOf("::"u8) is >= 0 and var found; start += found + 2)
        {
            Span<byte> before = text[..(start + found)];
            int name = before.LastIndexOfAnyExcept(NameBytes);
            if (name >= 0 && (before[name] == '<' || (before[name] == '/' && name > 0 && before[name - 1] == '<')))
            {
                text.Slice(start + found, 2).Fill((byte)'.');
            }
        }
    }

    // Walks the text once without keeping it, so that nothing deep or endless is ever built.
    private static bool IsWithinBounds(MemoryStream copy, ProblemList problems)
    {
        copy.Position = 0;
        using var reader = XmlReader.Create(copy, Settings());
        int elements = 0;
        while (reader.Read())
        {
            elements += reader.NodeType == XmlNodeType.Element ? 1 : 0;
            if (reader.Depth > DeepestElement || elements > MostElements)
            {
                int line = (reader as IXmlLineInfo)?.LineNumber ?? 1;
                string what = elements > MostElements ? $"holds more than {MostElements} elements" : $"nests elements deeper than {DeepestElement}";
                problems.Add(new("/", line), $"{what}; a model file was expected");
                return false;
            }
        }

        return true;
    }

    private static string What(XmlException exception, long length) => length switch
    {
        0 => "is empty; a model file was expected",
        _ when exception.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase) =>
            "declares a document type, by which files fetch or multiply text; a model file without one was expected",
        _ => $"is not well-formed XML at character {exception.LinePosition} of this line{Why(exception)}",
    };

    // A browser's build carries names in place of the runtime's sentences: then the place alone is told.
    private static string Why(XmlException exception) =>
        exception.Message.StartsWith("Xml_", StringComparison.Ordinal) ? "; an OpenSim model file was expected" : $": {FirstSentence(exception.Message)}";

    private static string FirstSentence(string message)
    {
        int end = message.IndexOf(". ", StringComparison.Ordinal);
        return end > 0 ? message[..end] : message.TrimEnd('.');
    }
}
