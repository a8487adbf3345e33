using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Backline.Practice.Protocols.Lint;

namespace Backline.Progress.Records;

/// <summary>
/// Why a content does not fit its kind: every member that is missing, unknown, doubled or of another type, with what was found
/// and what was expected; and the content with something that fits in their places, so that the rest can be judged.
/// </summary>
/// <remarks>Slow beside reading; only asked where reading has refused.</remarks>
internal sealed class ContentShape : IDisposable
{
    private const int LongestHinted = 40;

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Utf8JsonWriter _mended;
    private readonly JsonSerializerOptions _options;
    private readonly List<string> _places = [];

    private ContentShape(JsonSerializerOptions options) => (_options, _mended) = (options, new Utf8JsonWriter(_bytes));

    /// <value>Every problem of the shape.</value>
    public List<string> Problems { get; } = [];

    /// <value>The content with what fits.</value>
    public ReadOnlySpan<byte> Mended => _bytes.WrittenSpan;

    /// <summary>Looks at a content.</summary>
    /// <param name="content">The content, an object.</param>
    /// <param name="type">How it should be written.</param>
    /// <param name="place">Where it stands.</param>
    public static ContentShape Of(JsonElement content, JsonTypeInfo type, string place)
    {
        var shape = new ContentShape(type.Options);
        shape.Value(content, type, isNullable: false, place);
        shape._mended.Flush();
        return shape;
    }

    /// <summary>Whether a problem of the mended content is about what was put in, not about what was given.</summary>
    /// <param name="problem">The problem, which begins with its place.</param>
    public bool IsOfMending(string problem)
    {
        string place = problem[..problem.IndexOf(": ", StringComparison.Ordinal)];
        return _places.Exists(mended => IsWithin(mended, place) || IsWithin(place, mended));
    }

    /// <inheritdoc/>
    public void Dispose() => _mended.Dispose();

    private static bool IsWithin(string outer, string inner) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] is '.' or '[');

    private void Value(JsonElement value, JsonTypeInfo type, bool isNullable, string place)
    {
        if (value.ValueKind == JsonValueKind.Null && isNullable)
        {
            _mended.WriteNullValue();
        }
        else if (!Fits(value, type))
        {
            Problems.Add($"{place}: is {MemberRule.Shown(value)}; {ValueShape.WordsOf(type)} was expected");
            PutIn(type, place);
        }
        else if (type.Kind == JsonTypeInfoKind.Object)
        {
            Members(value, type, place);
        }
        else if (type.Kind == JsonTypeInfoKind.Dictionary)
        {
            Entries(value, _options.GetTypeInfo(type.ElementType!), place); // a dictionary has one
        }
        else if (type.Kind == JsonTypeInfoKind.Enumerable)
        {
            _mended.WriteStartArray();
            foreach ((int i, JsonElement item) in value.EnumerateArray().Index())
            {
                Value(item, _options.GetTypeInfo(type.ElementType!), isNullable: false, string.Create(CultureInfo.InvariantCulture, $"{place}[{i}]")); // a list has one
            }

            _mended.WriteEndArray();
        }
        else
        {
            value.WriteTo(_mended);
        }
    }

    private static bool Fits(JsonElement value, JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => value.ValueKind == JsonValueKind.Object,
        JsonTypeInfoKind.Enumerable => value.ValueKind == JsonValueKind.Array,
        _ => ValueShape.Fits(value, type.Type),
    };

    private void Members(JsonElement value, JsonTypeInfo type, string place)
    {
        JsonPropertyInfo[] known = [.. type.Properties.Where(IsWritten)];
        _mended.WriteStartObject();
        foreach (JsonPropertyInfo member in known)
        {
            string at = $"{place}.{member.Name}";
            if (value.TryGetProperty(member.Name, out JsonElement given))
            {
                _mended.WritePropertyName(member.Name);
                Value(given, TypeOf(member), IsNullable(member), at);
            }
            else if (IsRequired(member))
            {
                Problems.Add($"{at}: is missing; {ValueShape.WordsOf(TypeOf(member))} was expected");
                _mended.WritePropertyName(member.Name);
                PutIn(TypeOf(member), at);
            }
        }

        _mended.WriteEndObject();
        string[] names = [.. known.Select(member => member.Name)];
        foreach (JsonProperty member in value.EnumerateObject().Where(member => !names.Contains(member.Name)))
        {
            Problems.Add($"{place}.{MemberRule.Shown(member.Name)}: is not a member Backline knows{HintFor(member.Name, names)}");
        }

        Problems.AddRange(DoubledMembers.Here(value, place));
    }

    // A courtesy, and costly: not for endless names, nor beyond what is told.
    private string HintFor(string name, string[] known) => name.Length <= LongestHinted && Problems.Count < RecordFileReader.MostTold ? Nearest.Hint(name, known) : "";

    private void Entries(JsonElement value, JsonTypeInfo type, string place)
    {
        HashSet<string> written = new(StringComparer.Ordinal);
        _mended.WriteStartObject();
        foreach (JsonProperty entry in value.EnumerateObject().Where(entry => written.Add(entry.Name)))
        {
            _mended.WritePropertyName(entry.Name);
            Value(entry.Value, type, isNullable: false, $"{place}.{MemberRule.Shown(entry.Name)}");
        }

        _mended.WriteEndObject();
        Problems.AddRange(DoubledMembers.Here(value, place));
    }

    private void PutIn(JsonTypeInfo type, string place)
    {
        _places.Add(place);
        PutIn(type);
    }

    private void PutIn(JsonTypeInfo type)
    {
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                _mended.WriteStartObject();
                foreach (JsonPropertyInfo member in type.Properties.Where(member => IsWritten(member) && IsRequired(member)))
                {
                    _mended.WritePropertyName(member.Name);
                    PutIn(TypeOf(member));
                }

                _mended.WriteEndObject();
                break;
            case JsonTypeInfoKind.Dictionary:
                _mended.WriteStartObject();
                _mended.WriteEndObject();
                break;
            case JsonTypeInfoKind.Enumerable:
                _mended.WriteStartArray();
                _mended.WriteEndArray();
                break;
            default:
                _mended.WriteRawValue(ValueShape.StandInFor(type.Type));
                break;
        }
    }

    private JsonTypeInfo TypeOf(JsonPropertyInfo member) => _options.GetTypeInfo(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType);

    private static bool IsWritten(JsonPropertyInfo member) => member.Set is not null || member.AssociatedParameter is not null;

    private static bool IsRequired(JsonPropertyInfo member) => member.IsRequired || member.AssociatedParameter is { IsMemberInitializer: false, HasDefaultValue: false };

    private static bool IsNullable(JsonPropertyInfo member) =>
        member.PropertyType.IsValueType ? Nullable.GetUnderlyingType(member.PropertyType) is not null
        : member.AssociatedParameter?.IsNullable ?? member.IsSetNullable;
}
