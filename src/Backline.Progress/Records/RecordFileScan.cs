using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Backline.Practice.Records;

namespace Backline.Progress.Records;

/// <summary>A file of records on its way in: fed in pieces, it keeps what it has understood so far.</summary>
/// <param name="judgesContents">Whether contents of known kinds are judged, or taken as they come.</param>
internal sealed class RecordFileScan(bool judgesContents)
{
    private const string NoVersion = "backlineRecords: is missing; a file of Backline’s records was expected";

    private static readonly byte[] ByteOrderMark = [.. Encoding.UTF8.Preamble];

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = RecordRules.DeepestSet });
    private Awaited _awaited = Awaited.Start;
    private string _member = "";
    private string? _wrongVersion;
    private int _index; // within its list

    private enum Awaited
    {
        Start,
        Member,
        Value,
        Item,
        End,
        Nothing,
    }

    /// <summary>What it holds.</summary>
    public RecordEntries Entries { get; } = new(judgesContents);

    /// <value>1. Records and erasures, good or not.</value>
    public int Count { get; private set; }

    /// <summary>What is wrong with it.</summary>
    public ProblemTally Problems => Entries.Problems;

    /// <summary>Why this is no file of this version, or <see langword="null"/>. Then nothing else of it is judged.</summary>
    public string? VersionProblem => _wrongVersion ?? (_seen.Contains("backlineRecords") ? null : NoVersion);

    /// <summary>Why it cannot be read to its end as JSON, or <see langword="null"/>.</summary>
    public string? Fault { get; private set; }

    public string Place => _awaited == Awaited.Item ? $"{_member}[{_index}]" : _member;

    /// <summary>Takes the next piece.</summary>
    /// <param name="piece">All bytes that were not consumed before, and more.</param>
    /// <param name="isLast">Whether nothing follows.</param>
    /// <param name="consumed">1. Bytes that need not be given again.</param>
    /// <returns>Whether it is worth going on: <see langword="false"/> when this is another kind of file, or there is a <see cref="Fault"/>.</returns>
    public bool Next(ReadOnlySpan<byte> piece, bool isLast, out int consumed)
    {
        if (!IsText(piece, isLast))
        {
            (_wrongVersion, _awaited, consumed) = ("the file is not text in UTF-8; a file of Backline’s records was expected", Awaited.Nothing, piece.Length);
            return false;
        }

        int mark = 0;
        if (_awaited == Awaited.Start)
        {
            if (piece.Length < ByteOrderMark.Length && !isLast)
            {
                consumed = 0;
                return true;
            }

            mark = piece.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        }

        consumed = mark + Read(piece[mark..]);
        if (isLast && Fault is null && _awaited is not (Awaited.Nothing or Awaited.End))
        {
            Fault = JsonFault.OfEnd(piece[consumed..], _state, isNothingRead: _awaited == Awaited.Start);
        }

        if (isLast && Fault is null)
        {
            NoteMissingLists();
        }

        return Fault is null && _awaited != Awaited.Nothing;
    }

    // Never read as the last piece: so what is cut off and what is no JSON are told apart.
    private int Read(ReadOnlySpan<byte> piece)
    {
        var reader = new Utf8JsonReader(piece, isFinalBlock: false, _state);
        try
        {
            while (_awaited != Awaited.Nothing && Step(ref reader))
            {
            }
        }
        catch (JsonException)
        {
            Fault = JsonFault.Of(piece, _state, _awaited == Awaited.End ? null : Place);
            return piece.Length;
        }

        _state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    // The last letter of a piece may be cut: at most three of its bytes are here.
    private static bool IsText(ReadOnlySpan<byte> piece, bool isLast)
    {
        for (int cut = 0; cut <= (isLast ? 0 : Math.Min(3, piece.Length)); cut++)
        {
            if (Utf8.IsValid(piece[..^cut]))
            {
                return true;
            }
        }

        return false;
    }

    private bool Step(ref Utf8JsonReader reader) => _awaited switch
    {
        Awaited.Start => ReadStart(ref reader),
        Awaited.Member => ReadMember(ref reader),
        Awaited.Value => ReadValue(ref reader),
        Awaited.Item => ReadItem(ref reader),
        _ => reader.Read(), // trailing characters throw
    };

    private bool ReadStart(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            return false;
        }

        _awaited = reader.TokenType == JsonTokenType.StartObject ? Awaited.Member : Awaited.Nothing;
        return true;
    }

    private bool ReadMember(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            return false;
        }

        if (reader.TokenType == JsonTokenType.EndObject)
        {
            _awaited = Awaited.End;
            return true;
        }

        _member = NameAt(ref reader);
        if (!_seen.Add(_member))
        {
            Problems.Add($"{MemberRule.Shown(_member)}: stands here a second time; once was expected");
        }

        _awaited = Awaited.Value;
        return true;
    }

    private static string NameAt(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!; // a member has a name
        }
        catch (InvalidOperationException)
        {
            return "\ufffd"; // half a character: the name of no member
        }
    }

    private bool ReadValue(ref Utf8JsonReader reader)
    {
        Utf8JsonReader before = reader;
        if (!reader.Read())
        {
            return false;
        }

        bool isList = _member is "records" or "erased";
        if (isList && reader.TokenType == JsonTokenType.StartArray)
        {
            (_awaited, _index) = (Awaited.Item, 0);
            return true;
        }

        if (!JsonDocument.TryParseValue(ref reader, out JsonDocument? value))
        {
            reader = before;
            return false;
        }

        using (value)
        {
            JudgeMember(value.RootElement, isList);
        }

        return true;
    }

    private void JudgeMember(JsonElement value, bool isList)
    {
        _awaited = Awaited.Member;
        if (_member == "backlineRecords")
        {
            bool isOurs = value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number == RecordSet.CurrentVersion;
            if (!isOurs)
            {
                _wrongVersion = VersionWords(value);
                _awaited = Awaited.Nothing;
            }
        }
        else
        {
            Problems.Add(isList ? $"{_member}: is missing or no list; a list was expected" : $"{MemberRule.Shown(_member)}: is not a member Backline knows");
        }
    }

    private static string VersionWords(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number > RecordSet.CurrentVersion
            ? $"backlineRecords: is {number}, from a newer Backline; this one reads {RecordSet.CurrentVersion}. Update it, then bring the file in; keep the file till then"
            : $"backlineRecords: is {value.GetRawText()}; this version of Backline reads {RecordSet.CurrentVersion}";

    private bool ReadItem(ref Utf8JsonReader reader)
    {
        Utf8JsonReader before = reader;
        if (!reader.Read())
        {
            return false;
        }

        if (reader.TokenType == JsonTokenType.EndArray)
        {
            _awaited = Awaited.Member;
            return true;
        }

        if (!JsonDocument.TryParseValue(ref reader, out JsonDocument? item))
        {
            reader = before;
            return false;
        }

        using (item)
        {
            Action<JsonElement, int> take = _member == "records" ? Entries.TakeRecord : Entries.TakeErasure;
            take(item.RootElement, _index++);
            Count++;
        }

        return true;
    }

    private void NoteMissingLists()
    {
        foreach (string list in (string[])["records", "erased"])
        {
            if (!_seen.Contains(list))
            {
                Problems.Add($"{list}: is missing or no list; a list was expected");
            }
        }
    }
}
