using System.CommandLine;
using Backline.Cli.Copies;

namespace Backline.Cli.Verbs;

/// <summary><c>backline record</c>: the records one by one, and how a measure went over time.</summary>
internal static class RecordVerb
{
    public static Command Create() => new("record", "List records, add one, or see how a measure went over time.") { List(), Add(), Trend() };

    private static Command List()
    {
        var kind = new Option<string?>("--kind") { Description = "Only this kind, for example session.", HelpName = "KIND" };
        Option<DateTimeOffset?> from = DateOption.Maybe("--from", "Only from this moment on, for example 2026-05-04 or 2026-05-04T07:30+02:00.");
        Option<DateTimeOffset?> until = DateOption.Maybe("--until", "Only before this moment.");
        Option<string?> person = CopyOptions.Person();
        Option<string> data = CopyOptions.Data();
        Option<bool> json = CopyOptions.Json();
        var command = new Command("list", "List records, oldest first.") { kind, from, until, person, data, json };
        command.SetAction((result, cancel) => RecordList.Answer(
            result.InvocationConfiguration,
            new RecordChoice(result.GetRequiredValue(data), result.GetValue(person), result.GetValue(kind), result.GetValue(from), result.GetValue(until)),
            result.GetValue(json),
            cancel));
        return command;
    }

    private static Command Add()
    {
        var kind = new Argument<string>("KIND") { Description = "The kind, for example ankle-check." };
        var content = new Argument<string>("CONTENT") { Description = "Its content in JSON, as in docs/data/records.md; - reads it from the input." };
        Option<DateTimeOffset?> at = DateOption.Maybe("--at", "When it happened; now unless said.");
        Option<string?> person = CopyOptions.Person();
        Option<string> data = CopyOptions.Data();
        Option<bool> json = CopyOptions.Json();
        var command = new Command("add", "Add a record of a known kind, checked as an import is.") { kind, content, at, person, data, json };
        command.SetAction((result, cancel) => RecordAdding.Answer(
            result.InvocationConfiguration,
            new RecordToAdd(result.GetRequiredValue(data), result.GetValue(person), result.GetRequiredValue(kind), result.GetRequiredValue(content), result.GetValue(at)),
            result.GetValue(json),
            cancel));
        return command;
    }

    private static Command Trend()
    {
        var measure = new Argument<string>("MEASURE") { Description = string.Join(", ", RecordTrend.Measures) };
        measure.AcceptOnlyFromAmong([.. RecordTrend.Measures]);
        Option<string?> person = CopyOptions.Person();
        Option<string> data = CopyOptions.Data();
        Option<bool> json = CopyOptions.Json();
        var command = new Command("trend", "How a measure went over time, and whether it really changed.") { measure, person, data, json };
        command.SetAction((result, cancel) => RecordTrend.Answer(
            result.InvocationConfiguration,
            new RecordChoice(result.GetRequiredValue(data), result.GetValue(person)),
            result.GetRequiredValue(measure),
            result.GetValue(json),
            cancel));
        return command;
    }
}
