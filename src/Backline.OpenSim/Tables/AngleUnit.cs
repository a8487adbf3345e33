using System.Text.RegularExpressions;

namespace Backline.OpenSim.Tables;

/// <summary>What a header says of the unit of angles, line by line, and how that is taken.</summary>
/// <remarks>
/// As OpenSim takes it (Storage.cpp, parseHeaders): <c>inDegrees</c> counts, and the last of several; the sentence that stood for it before there
/// were versions counts until a version is named. Other than there <c>inDegrees</c> goes before the sentence in any order, and the sentence
/// before the want of a version. Whatever speaks against how angles are taken is told.
/// </remarks>
internal sealed partial class AngleUnit(TableFormat format)
{
    private const string Degrees = "Angles are in degrees.";
    private const string Radians = "Angles are in radians.";

    private readonly List<string> _words = [];       // what follows inDegrees, each time it stands there
    private readonly List<string> _sentences = [];   // of the two above, those that stand there
    private string? _counted;                        // the last sentence that counts
    private string? _unclear;                        // a remark about degrees in words that are not known
    private bool _hasVersion;

    /// <summary>Whether the header says which unit angles are in, or tries to.</summary>
    public bool IsSaid => _words.Count > 0 || _sentences.Count > 0;

    /// <summary>Whether angles are taken in degrees; in radians otherwise. A motion of before OpenSim, which names no version, is in degrees where nothing is said.</summary>
    public bool IsInDegrees =>
        _words.Count > 0 ? IsYes(_words[^1])
        : _counted is not null ? _counted == Degrees
        : format == TableFormat.Motion && !_hasVersion;

    /// <summary>Why it is doubtful that angles are taken in the right unit; <see langword="null"/> when nothing is.</summary>
    public string? Doubt => (DoubtOfWords() ?? DoubtOfSentences() ?? DoubtOfSilence()) is { } doubt ? $"{doubt}{Taken}" : null;

    private string Taken => $"; angles are taken in {(IsInDegrees ? "degrees" : "radians")}{(IsSaid || !IsInDegrees ? "" : ", as OpenSim takes such a motion")}";

    /// <summary>Takes a line of the header, of a <c>.csv</c> the text of a remark.</summary>
    public void Take(string line)
    {
        if (TableHeader.Said("version", line) is { } version)
        {
            _hasVersion = TableHeader.Whole(version.Split('.')[0]) > 0;
        }
        else if (TableHeader.Said("inDegrees", line) is { } word)
        {
            _words.Add(word);
        }
        else if (line.Trim() is Degrees or Radians)
        {
            _sentences.Add(line.Trim());
            _counted = _hasVersion ? _counted : line.Trim();
        }
        else if (format == TableFormat.Csv && SpeaksOfDegrees().IsMatch(line))
        {
            _unclear ??= line.Trim();
        }
    }

    private string? DoubtOfWords() =>
        _words.Count > 1 ? $"says inDegrees={Short(_words[^2])} and then inDegrees={Short(_words[^1])}, of which the last counts"
        : _words.Count == 1 && !IsYes(_words[0]) && !IsNo(_words[0]) ? $"says inDegrees={Short(_words[0])}, where yes or no was expected"
        : null;

    private string? DoubtOfSentences()
    {
        if (_sentences.Find(sentence => sentence == Degrees != IsInDegrees) is not { } other)
        {
            return null;
        }

        string counts = _words.Count > 0 ? $"also inDegrees={Short(_words[0])}, which counts"
            : _counted is not null ? $"also '{_counted}', which counts"
            : "names a version, with which only inDegrees=yes or inDegrees=no counts";
        return $"says '{other}', but {counts}";
    }

    private string? DoubtOfSilence() => IsSaid ? null : (format, IsInDegrees) switch
    {
        (TableFormat.Motion, true) => "does not say inDegrees=yes or inDegrees=no, and no version",
        (TableFormat.Motion or TableFormat.Storage, _) => "does not say inDegrees=yes or inDegrees=no",
        _ => _unclear is null ? null : $"has the remark '{Short(_unclear)}', but none of '# inDegrees=yes' and '# inDegrees=no'",
    };

    private static bool IsYes(string word) => word.ToUpperInvariant() is "YES" or "Y";

    private static bool IsNo(string word) => word.ToUpperInvariant() is "NO" or "N";

    private static string Short(string text) => TableReader.Short(text);

    [GeneratedRegex(@"degree|\bdeg\b|°", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpeaksOfDegrees();
}
