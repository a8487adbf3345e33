using System.Globalization;
using System.Text.Json;
using Backline.Coaching.Landmarks;

namespace Backline.Coaching.Recordings;

/// <summary>Reads the lines after the first: a frame each.</summary>
internal sealed class FrameParser(ProblemList problems)
{
    // A point this many pictures (or metres) away is not a point of a person.
    public const double FarthestCoordinate = 1000;
    private const double LongestTime = 1e8;
    private static readonly string[] Axes = ["x", "y", "z", "visibility"];
    private static readonly string Coordinate = string.Create(CultureInfo.InvariantCulture, $"a number from {-FarthestCoordinate} to {FarthestCoordinate} was expected");

    private double _lastTime;

    /// <summary>The line's frame; meaningless when it added a problem.</summary>
    public LandmarkFrame Parse(ReadOnlySpan<byte> line, int number)
    {
        var values = new double[LandmarkFrame.ValueCount];
        if (new PlainFrameScanner(line).TryRead(out double plainTime, values) && plainTime >= _lastTime && plainTime <= LongestTime)
        {
            _lastTime = plainTime;
            return new LandmarkFrame(At(plainTime), values);
        }

        return ParseAny(line, number, values);
    }

    private LandmarkFrame ParseAny(ReadOnlySpan<byte> line, int number, double[] values)
    {
        var parser = new LineParser(line, number, problems);
        double? time = null;
        bool hasTime = false;
        Points image = Points.Missing, world = Points.Missing;
        string place = "";
        try
        {
            if (!parser.TryEnter("a frame"))
            {
                return default;
            }

            while (parser.Json.Read() && parser.Json.TokenType == JsonTokenType.PropertyName)
            {
                string name = parser.Text();
                place = name is "t" or "image" or "world" ? name : "";
                parser.Json.Read();
                if ((place == "t" && hasTime) || (place == "image" && image != Points.Missing) || (place == "world" && world != Points.Missing))
                {
                    parser.Problem(place, "stands twice", "one was expected");
                }

                switch (place)
                {
                    case "t": time = Time(ref parser); hasTime = true; break;
                    case "image": image = PointsOf(ref parser, place, values.AsSpan(0, LandmarkFrame.ValueCount / 2)); break;
                    case "world": world = PointsOf(ref parser, place, values.AsSpan(LandmarkFrame.ValueCount / 2)); break;
                    default: parser.SkipValue(); break;
                }
            }

            parser.ExpectEnd();
        }
        catch (JsonException exception)
        {
            parser.ProblemOf(exception, place);
            return default;
        }

        return Finish(ref parser, hasTime, time, image, world, values);
    }

    private static LandmarkFrame Finish(ref LineParser parser, bool hasTime, double? time, Points image, Points world, double[] values)
    {
        if (!hasTime)
        {
            parser.Problem("t", "is missing", "every frame has its time in seconds");
        }

        if (image == Points.Missing)
        {
            parser.Problem("image", "is missing", "33 points, or null where nobody was found, were expected");
        }
        else if (image == Points.Given && (world is Points.Missing or Points.Null))
        {
            parser.Problem("world", world == Points.Null ? "is null" : "is missing", "33 points were expected beside those of the image");
        }

        return new LandmarkFrame(At(time ?? 0), image == Points.Given ? values : null);
    }

    // To the nearest tick: 2972.095 s is not cut to 2972.0949999.
    private static TimeSpan At(double seconds) => TimeSpan.FromTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond));

    private double? Time(ref LineParser parser)
    {
        double? time = parser.Number("t", 0, LongestTime, "a time in seconds");
        if (time < _lastTime)
        {
            string last = _lastTime.ToString(CultureInfo.InvariantCulture);
            parser.Problem("t", $"is {parser.Found()}", $"no time before the previous frame's {last} was expected");
        }

        _lastTime = time ?? _lastTime;
        return time;
    }

    private static Points PointsOf(ref LineParser parser, string place, Span<double> values)
    {
        if (parser.Json.TokenType == JsonTokenType.Null)
        {
            return Points.Null;
        }

        if (parser.Json.TokenType != JsonTokenType.StartArray)
        {
            parser.Problem(place, $"is {parser.Found()}", "33 points were expected");
            parser.SkipValue();
            return Points.Unusable;
        }

        int count = 0;
        while (parser.Json.Read() && parser.Json.TokenType != JsonTokenType.EndArray)
        {
            Span<double> point = count < LandmarkFrame.LandmarkCount ? values.Slice(count * LandmarkFrame.ValuesPerLandmark, LandmarkFrame.ValuesPerLandmark) : default;
            Point(ref parser, place, count, point);
            count++;
        }

        if (count != LandmarkFrame.LandmarkCount)
        {
            parser.Problem(place, string.Create(CultureInfo.InvariantCulture, $"has {count} points"), "33 were expected");
        }

        return Points.Given;
    }

    private static void Point(ref LineParser parser, string place, int index, Span<double> point)
    {
        if (parser.Json.TokenType != JsonTokenType.StartArray)
        {
            parser.Problem(Place(place, index), $"is {parser.Found()}", "[x, y, z, visibility] was expected");
            parser.SkipValue();
            return;
        }

        int axis = 0;
        while (parser.Json.Read() && parser.Json.TokenType != JsonTokenType.EndArray)
        {
            bool isGood = parser.Json.TokenType == JsonTokenType.Number && parser.Json.TryGetDouble(out double value) && IsInRange(value, axis, point, axis);
            if (!isGood && axis < Axes.Length)
            {
                parser.Problem(Place(place, index, axis), $"is {parser.Found()}", axis == 3 ? "a visibility from 0 to 1 was expected" : Coordinate);
            }

            parser.SkipValue();
            axis++;
        }

        if (axis != LandmarkFrame.ValuesPerLandmark)
        {
            parser.Problem(Place(place, index), string.Create(CultureInfo.InvariantCulture, $"has {axis} numbers"), "4 were expected: x, y, z, visibility");
        }
    }

    private static bool IsInRange(double value, int axis, Span<double> point, int at)
    {
        if (at < point.Length)
        {
            point[at] = value;
        }

        return axis == 3 ? value is >= 0 and <= 1 : Math.Abs(value) <= FarthestCoordinate;
    }

    private static string Place(string place, int index, int? axis = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]{(axis is { } a ? "." + Axes[a] : "")}");

    private enum Points
    {
        Missing,
        Null,
        Unusable,
        Given,
    }
}
