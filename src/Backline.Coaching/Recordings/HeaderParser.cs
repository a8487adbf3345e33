using System.Globalization;
using System.Text.Json;
using Backline.Coaching.Landmarks;

namespace Backline.Coaching.Recordings;

/// <summary>Reads a recording's first line.</summary>
internal static class HeaderParser
{
    public const int Version = 1;
    public const string LandmarkModel = "blazepose-33";

    private static readonly string[] Required = ["imageWidth", "imageHeight", "fps", "landmarkModel", "variant", "source"];

    /// <summary>The header, or nothing when there were problems.</summary>
    /// <param name="line">The line.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="isRecording">Whether this is at least a recording of the known version, so that the lines after it can be judged.</param>
    public static RecordingHeader? Parse(ReadOnlySpan<byte> line, ProblemList problems, out bool isRecording)
    {
        isRecording = false;
        var parser = new LineParser(line, 1, problems);
        var draft = new Draft();
        string place = "";
        try
        {
            if (!parser.TryEnter("a recording's header"))
            {
                return null;
            }

            while (parser.Json.Read() && parser.Json.TokenType == JsonTokenType.PropertyName)
            {
                place = parser.Text();
                parser.Json.Read();
                if (!draft.Seen.Add(place))
                {
                    parser.Problem(place, "stands twice", "one was expected");
                }

                draft.Take(ref parser, place);
                place = "";
            }

            parser.ExpectEnd();
        }
        catch (JsonException exception)
        {
            parser.ProblemOf(exception, place);
            return null;
        }

        isRecording = draft.IsVersionKnown;
        return draft.Finish(ref parser);
    }

    private sealed class Draft
    {
        private double? _width;
        private double? _height;
        private double? _framesPerSecond;
        private LandmarkVariant? _variant;
        private string? _source;
        private double? _personHeightMm;
        private double? _rollDiameterMm;

        public bool IsVersionKnown { get; private set; }

        public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

        public void Take(ref LineParser parser, string name)
        {
            switch (name)
            {
                case "backlineRecording": TakeVersion(ref parser); break;
                case "imageWidth": _width = Pixels(ref parser, name); break;
                case "imageHeight": _height = Pixels(ref parser, name); break;
                case "fps": _framesPerSecond = parser.Number(name, 1e-3, 1e4, "a rate in frames a second"); break;
                case "landmarkModel": OneOf(ref parser, name, LandmarkModel); break;
                case "variant": _variant = OneOf(ref parser, name, "full", "heavy") switch { "full" => LandmarkVariant.Full, "heavy" => LandmarkVariant.Heavy, _ => null }; break;
                case "source": _source = OneOf(ref parser, name); break;
                case "personHeightMm": _personHeightMm = parser.Number(name, 500, 2500, "a height in millimetres"); break;
                case "rollDiameterMm": _rollDiameterMm = parser.Number(name, 1, 1000, "a diameter in millimetres"); break;
                default: parser.SkipValue(); break;
            }
        }

        public RecordingHeader? Finish(ref LineParser parser)
        {
            if (!Seen.Contains("backlineRecording"))
            {
                parser.Problem("backlineRecording", "is missing", "the format's version was expected: the first line is not a recording's header");
                return null;
            }

            foreach (string name in Required.Where(name => !Seen.Contains(name)))
            {
                parser.Problem(name, "is missing", "every header has one");
            }

            return IsVersionKnown && _width is { } width && _height is { } height && _framesPerSecond is { } rate && _variant is { } variant && _source is { } source
                ? new RecordingHeader((int)width, (int)height, rate, variant, source, _personHeightMm / 1000, _rollDiameterMm / 1000)
                : null;
        }

        private void TakeVersion(ref LineParser parser)
        {
            IsVersionKnown = parser.Json.TokenType == JsonTokenType.Number && parser.Json.TryGetInt32(out int version) && version == Version;
            if (!IsVersionKnown)
            {
                parser.Problem("backlineRecording", $"is {parser.Found()}", string.Create(CultureInfo.InvariantCulture, $"version {Version} was expected, the only one known here"));
                parser.SkipValue();
            }
        }

        private static double? Pixels(ref LineParser parser, string name) => parser.Number(name, 1, 100_000, "a whole number of pixels", isWhole: true);

        private static string? OneOf(ref LineParser parser, string name, params ReadOnlySpan<string> words)
        {
            string? value = parser.Json.TokenType == JsonTokenType.String ? parser.Text() : null;
            if (value is not null && (words.IsEmpty || words.Contains(value)))
            {
                return value;
            }

            string expected = words.IsEmpty ? "text" : string.Join(" or ", words.ToArray().Select(word => $"'{word}'"));
            parser.Problem(name, $"is {parser.Found()}", $"{expected} was expected");
            parser.SkipValue();
            return null;
        }
    }
}
