using System.Globalization;
using System.Text.Json;
using Backline.Practice.Screening;

namespace Backline.Coaching.Screening;

/// <summary>Reads a rules file and lists everything in it that is not as it must be.</summary>
internal sealed class ScreeningFileReader(string name)
{
    private const int FormatVersion = 1;
    private readonly JsonShape _shape = new();

    public ScreeningRules Read(ReadOnlySpan<byte> utf8)
    {
        LocatedJson root = Parse(utf8);
        _shape.Object(root, "", ["backlineScreening", "version", "open", "go", "keep", "outcomes", "screens"], []);
        if (_shape.Whole(root, "", "backlineScreening", 1, int.MaxValue) is { } format && format != FormatVersion)
        {
            _shape.Add(root["backlineScreening"]!, "/backlineScreening", $"is {format}", $"format {FormatVersion} was expected, the only one known here");
        }

        int version = _shape.Whole(root, "", "version", 1, int.MaxValue) ?? 0;
        string open = _shape.Words(root, "", "open");
        string go = _shape.Words(root, "", "go");
        List<RestrictionWords> keep = [.. _shape.Each(root, "", "keep").Select(Keep)];
        List<OutcomeRule> outcomes = [.. _shape.Each(root, "", "outcomes").Select(Outcome)];
        List<ScreeningScreen> screens = [.. _shape.Each(root, "", "screens").Select(Screen)];
        new ScreeningFileLint(_shape, root).Check();
        if (_shape.Problems.Count > 0)
        {
            throw new ScreeningFileException(name, [.. _shape.Problems.Distinct().OrderBy(problem => problem.Line)]);
        }

        return new ScreeningRules(version, open, go, keep, outcomes, screens);
    }

    private LocatedJson Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return LocatedJson.Parse(utf8);
        }
        catch (JsonException exception)
        {
            int line = (int)(exception.LineNumber ?? 0) + 1;
            string column = string.Create(CultureInfo.InvariantCulture, $"is not JSON at byte {exception.BytePositionInLine}");
            throw new ScreeningFileException(name, [new ScreeningFileProblem(line, "/", column, "a JSON object was expected")]);
        }
    }

    private RestrictionWords Keep((LocatedJson Value, string Place) entry)
    {
        (LocatedJson value, string place) = entry;
        _shape.Object(value, place, ["restriction", "text"], ["notWith"]);
        string id = _shape.Words(value, place, "restriction");
        Restriction? restriction = RestrictionIds.Find(id);
        if (restriction is null && value["restriction"] is { } unknown)
        {
            Unknown(unknown, place + "/restriction");
        }

        return new RestrictionWords(restriction ?? default, _shape.Words(value, place, "text"), Restrictions(value, place, "notWith"));
    }

    private List<Restriction> Restrictions(LocatedJson value, string place, string member)
    {
        var restrictions = new List<Restriction>();
        foreach ((LocatedJson item, string at) in _shape.Each(value, place, member))
        {
            if (RestrictionIds.Find(item.Text) is { } restriction)
            {
                restrictions.Add(restriction);
            }
            else
            {
                Unknown(item, at);
            }
        }

        return restrictions;
    }

    private void Unknown(LocatedJson found, string place) =>
        _shape.Add(found, place, $"is '{found.Text}'", $"one of {string.Join(", ", RestrictionIds.All.Select(RestrictionIds.IdOf))} was expected");

    private OutcomeRule Outcome((LocatedJson Value, string Place) entry)
    {
        (LocatedJson value, string place) = entry;
        _shape.Object(value, place, ["id", "level", "restrictions", "act", "advice"], []);
        ScreeningLevel? level = ScreeningLevelIds.Find(_shape.Words(value, place, "level"));
        if (level is null or ScreeningLevel.Incomplete && value["level"] is not null)
        {
            _shape.Add(value["level"] ?? value, place + "/level", $"is '{value["level"]?.Text}'", "go, with-limits, not-today or emergency was expected");
        }

        return new OutcomeRule(
            _shape.Words(value, place, "id"), level ?? ScreeningLevel.Go, Restrictions(value, place, "restrictions"), _shape.WordsOrNull(value, place, "act"),
            [.. _shape.Each(value, place, "advice").Select(Advice)]);
    }

    // Plain text where it is always shown.
    private AdviceWords Advice((LocatedJson Value, string Place) entry)
    {
        (LocatedJson value, string place) = entry;
        if (value.Kind != JsonTokenType.StartObject)
        {
            return new AdviceWords(_shape.Text(value, place), []);
        }

        _shape.Object(value, place, ["text", "notWith"], []);
        return new AdviceWords(_shape.Words(value, place, "text"), _shape.WordList(value, place, "notWith"));
    }

    private ScreeningScreen Screen((LocatedJson Value, string Place) entry)
    {
        (LocatedJson value, string place) = entry;
        _shape.Object(value, place, ["id", "title", "questions"], []);
        return new ScreeningScreen(
            _shape.Words(value, place, "id"), _shape.Words(value, place, "title"), [.. _shape.Each(value, place, "questions").Select(Question)]);
    }

    private ScreeningQuestion Question((LocatedJson Value, string Place) entry)
    {
        (LocatedJson value, string place) = entry;
        _shape.Object(value, place, ["id", "kind", "text"], ["noneText", "onlyAfter", "ends", "options", "from"]);
        QuestionKind? kind = _shape.Words(value, place, "kind") switch
        {
            "many" => QuestionKind.Many,
            "one" => QuestionKind.One,
            "scale" => QuestionKind.Scale,
            _ => null,
        };
        if (kind is null && value["kind"] is { } found)
        {
            _shape.Add(found, place + "/kind", $"is '{found.Text}'", "many, one or scale was expected");
        }

        return new ScreeningQuestion
        {
            Id = _shape.Words(value, place, "id"),
            Kind = kind ?? QuestionKind.Many,
            Text = _shape.Words(value, place, "text"),
            NoneText = value["noneText"] is null ? null : _shape.Words(value, place, "noneText"),
            OnlyAfter = value["onlyAfter"] is null ? [] : _shape.WordList(value, place, "onlyAfter"),
            Ends = value["ends"] is null ? [] : _shape.WordList(value, place, "ends"),
            Options = value["options"] is null ? [] : [.. _shape.Each(value, place, "options").Select(Option)],
            From = value["from"] is { } from ? Scale(from, place + "/from") : null,
        };
    }

    private ScreeningOption Option((LocatedJson Value, string Place) entry)
    {
        (LocatedJson value, string place) = entry;
        _shape.Object(value, place, ["id", "text", "outcome", "status", "source"], ["lifts"]);
        return new ScreeningOption(
            _shape.Words(value, place, "id"), _shape.Words(value, place, "text"), _shape.WordsOrNull(value, place, "outcome"), _shape.Words(value, place, "source"))
        {
            Lifts = value["lifts"] is null ? [] : _shape.WordList(value, place, "lifts"),
        };
    }

    private ScaleRule Scale(LocatedJson value, string place)
    {
        _shape.Object(value, place, ["value", "outcome", "status", "source"], []);
        return new ScaleRule(
            _shape.Whole(value, place, "value", 1, 10) ?? 10, _shape.Words(value, place, "outcome"), _shape.Words(value, place, "source"));
    }
}
