using System.Text.Json;
using Backline.Practice.Screening;

namespace Backline.Coaching.Screening;

/// <summary>What must hold between the parts of a rules file.</summary>
internal sealed class ScreeningFileLint(JsonShape shape, LocatedJson root)
{
    private static readonly string[] Statuses = ["FOUND", "RECALLED", "JUDGEMENT"];
    private readonly List<(LocatedJson Value, string Place)> _outcomes = Objects(shape.Each(root, "", "outcomes"));
    private readonly List<(LocatedJson Value, string Place)> _screens = Objects(shape.Each(root, "", "screens"));

    public void Check()
    {
        List<(LocatedJson Value, string Place)> questions = [.. _screens.SelectMany(screen => Objects(shape.Each(screen.Value, screen.Place, "questions")))];
        List<(LocatedJson Value, string Place)> options = [.. questions.SelectMany(question => Objects(shape.Each(question.Value, question.Place, "options")))];
        List<(LocatedJson Value, string Place)> scales = Objects(questions.Where(question => question.Value["from"] is not null)
            .Select(question => (question.Value["from"]!, question.Place + "/from")));
        OnceOnly(_outcomes);
        OnceOnly(_screens);
        OnceOnly(questions);
        OnceOnly(options);
        foreach ((LocatedJson value, string place) in _outcomes)
        {
            Outcome(value, place);
        }

        List<(LocatedJson Value, string Place)> rules = [.. options, .. scales];
        foreach ((LocatedJson value, string place) in rules)
        {
            Rule(value, place);
        }

        Unused(rules);
        Keep();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach ((LocatedJson value, string place) in questions)
        {
            Question(value, place, known);
        }
    }

    private static List<(LocatedJson Value, string Place)> Objects(IEnumerable<(LocatedJson Value, string Place)> entries) =>
        [.. entries.Where(entry => entry.Value.Kind == JsonTokenType.StartObject)];

    private void OnceOnly(List<(LocatedJson Value, string Place)> entries)
    {
        foreach (IGrouping<string?, (LocatedJson Value, string Place)> same in entries.GroupBy(entry => entry.Value["id"]?.Text).Where(group => group.Key is not null))
        {
            foreach ((LocatedJson value, string place) in same.Skip(1))
            {
                shape.Add(value, place + "/id", $"is '{same.Key}' again", "each id is given once");
            }
        }
    }

    private void Outcome(LocatedJson value, string place)
    {
        string? level = value["level"]?.Text;
        if (level == "emergency" && value["act"] is not { Kind: JsonTokenType.String })
        {
            shape.Add(value, place + "/act", "is not given", "an emergency needs words to act on");
        }

        if ((level == "with-limits") != (value["restrictions"]?.Items.Count > 0) && value["restrictions"] is { } restrictions)
        {
            shape.Add(restrictions, place + "/restrictions", $"has {restrictions.Items.Count}", "with-limits has at least one, every other level none");
        }

        if (level != "with-limits" && value["advice"] is { Items.Count: 0 } advice)
        {
            shape.Add(advice, place + "/advice", "is empty", "at least one paragraph was expected; only with-limits can speak by what it asks to keep to");
        }

        Advice(value, place);
    }

    private void Advice(LocatedJson value, string place)
    {
        List<(LocatedJson Value, string Place)> narrowed = Objects(shape.Each(value, place, "advice"));
        foreach ((LocatedJson other, string at) in narrowed.SelectMany(paragraph => shape.Each(paragraph.Value, paragraph.Place, "notWith")))
        {
            bool isOther = other.Text != value["id"]?.Text && _outcomes.Any(outcome => outcome.Value["id"]?.Text == other.Text);
            if (!isOther)
            {
                shape.Add(other, at, $"names '{other.Text}'", "another outcome was expected");
            }
        }
    }

    private void Rule(LocatedJson value, string place)
    {
        string? status = value["status"]?.Text;
        if (status is not null && !Statuses.Contains(status))
        {
            shape.Add(value["status"]!, place + "/status", $"is '{status}'", $"one of {string.Join(", ", Statuses)} was expected");
        }

        Lifts(value, place);
        if (value["outcome"] is not { Kind: JsonTokenType.String } outcome)
        {
            return;
        }

        LocatedJson? target = _outcomes.FirstOrDefault(entry => entry.Value["id"]?.Text == outcome.Text).Value;
        if (target is null)
        {
            shape.Add(outcome, place + "/outcome", $"names '{outcome.Text}'; no such outcome", $"one of {string.Join(", ", _outcomes.Select(entry => entry.Value["id"]?.Text))} was expected");
        }
        else if (status == "RECALLED" && (HasDigit(value["text"]) || (target["advice"]?.Items.Any(paragraph => HasDigit(paragraph["text"] ?? paragraph)) ?? false)))
        {
            shape.Add(value, place, "shows a number though it is RECALLED", "recalled rules stay in words until a source is found");
        }
    }

    // What asks for something to be done now or today is lifted by nobody's word.
    private void Lifts(LocatedJson value, string place)
    {
        foreach (LocatedJson lifted in value["lifts"]?.Items ?? [])
        {
            LocatedJson? target = _outcomes.FirstOrDefault(entry => entry.Value["id"]?.Text == lifted.Text).Value;
            if (target?["level"]?.Text != "not-today" || target["act"]?.Kind == JsonTokenType.String)
            {
                shape.Add(lifted, place + "/lifts", $"names '{lifted.Text}'", "an outcome of level not-today without an act was expected");
            }
        }
    }

    private static bool HasDigit(LocatedJson? words) => words?.Text.Any(char.IsAsciiDigit) ?? false;

    private void Unused(List<(LocatedJson Value, string Place)> rules)
    {
        foreach ((LocatedJson value, string place) in _outcomes.Where(outcome => rules.All(rule => rule.Value["outcome"]?.Text != outcome.Value["id"]?.Text)))
        {
            shape.Add(value, place, "follows from no option", "every outcome can be reached");
        }
    }

    // Whatever a session may have to keep to, whoever asks for it, is said in exactly one sentence.
    private void Keep()
    {
        string[] said = [.. Objects(shape.Each(root, "", "keep")).Select(entry => entry.Value["restriction"]?.Text ?? string.Empty)];
        foreach (string id in RestrictionIds.All.Select(RestrictionIds.IdOf).Where(id => said.Count(other => other == id) != 1))
        {
            shape.Add(root["keep"] ?? root, "/keep", $"says '{id}' {said.Count(other => other == id)} times", "each restriction has one sentence");
        }
    }

    private void Question(LocatedJson value, string place, HashSet<string> known)
    {
        string? kind = value["kind"]?.Text;
        bool isScale = kind == "scale";
        if (isScale ? value["ends"]?.Items.Count != 2 : value["ends"] is not null)
        {
            shape.Add(value["ends"] ?? value, place + "/ends", "is not as its kind asks", "a scale has two ends in words, other kinds none");
        }

        if (isScale == (value["options"] is { Items.Count: > 0 }))
        {
            shape.Add(value["options"] ?? value, place + "/options", "is not as its kind asks", "a scale has no options, other kinds at least one");
        }

        if (kind != "many" && value["noneText"] is { } none)
        {
            shape.Add(none, place + "/noneText", "is given", "only a question of kind many offers none of these");
        }

        if (!isScale && value["from"] is { } from)
        {
            shape.Add(from, place + "/from", "is given", "only a scale has it");
        }

        foreach (LocatedJson earlier in value["onlyAfter"]?.Items.Where(item => !known.Contains(item.Text)) ?? [])
        {
            shape.Add(earlier, place + "/onlyAfter", $"names '{earlier.Text}'", "an option of an earlier question was expected");
        }

        foreach (LocatedJson option in value["options"]?.Items ?? [])
        {
            known.Add(option["id"]?.Text ?? string.Empty);
        }
    }
}
