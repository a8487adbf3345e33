using System.Text.Json.Serialization.Metadata;
using Backline.Practice.Records;
using Backline.Progress.Doses;
using Backline.Progress.Records;
using Backline.Progress.Summaries;

namespace Backline.Progress.Sessions;

/// <summary>Sessions joined with what was said of them later: a pure reading of records.</summary>
public static class PastSessions
{
    /// <summary>The sessions among the records, newest first. Records of other or newer shapes are left out.</summary>
    /// <param name="records">Records of any kinds, in any order.</param>
    public static IReadOnlyList<PastSession> Of(IEnumerable<PracticeRecord> records)
    {
        PracticeRecord[] all = [.. records.OrderBy(record => record.At).ThenBy(record => record.Id)];
        Dictionary<Guid, SessionAfterContent> after = [];
        List<Dated<CheckInContent>> checkIns = [];
        Dictionary<Guid, StopReasonContent> stops = [];
        foreach (PracticeRecord record in all)
        {
            if (Read(record, RecordKinds.SessionAfter, AnswersJson.Default.SessionAfterContent) is { } said)
            {
                after[said.Session] = said;
            }
            else if (Read(record, RecordKinds.CheckIn, AnswersJson.Default.CheckInContent) is { } checkIn)
            {
                checkIns.Add(new Dated<CheckInContent>(record.At, checkIn));
            }
            else if (Read(record, RecordKinds.StopReason, AnswersJson.Default.StopReasonContent) is { } stop)
            {
                stops[stop.Session] = stop;
            }
        }

        ILookup<Guid, Dated<CheckInContent>> answers = checkIns.ToLookup(checkIn => checkIn.Content.Session);
        return
        [
            .. from record in all.Reverse()
               let content = Read(record, RecordKinds.Session, RecordJson.Default.SessionContent)
               where content is not null
               select new PastSession(record, content, after.GetValueOrDefault(record.Id), NextDayAnswer.Worst(answers[record.Id], said => said.Content.Answer, said => said.At)?.Content)
               {
                   Stop = stops.GetValueOrDefault(record.Id),
               },
        ];
    }

    private static T? Read<T>(PracticeRecord record, string kind, JsonTypeInfo<T> type)
        where T : class => ContentRules.ContentOf(record, kind, type);
}
