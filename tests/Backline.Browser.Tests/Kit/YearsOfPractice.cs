using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Backline.Practice.Records;
using Microsoft.Playwright;

namespace Backline.Browser.Tests.Kit;

/// <summary>Years of somebody's practice, put straight into the browser's database as if it had been done there.</summary>
internal static class YearsOfPractice
{
    private const int PartSize = 1000;
    private const int EventsOfSession = 48;

    private static readonly string[] Habits = ["hips-back", "feet-parallel", "soft-knees", "whole-ball"];

    /// <summary>Sessions on most days, check-ins on habits, next-day answers, ankle checks and standing checks, ending yesterday.</summary>
    public static IReadOnlyList<PracticeRecord> Records(Guid person, DateTimeOffset today, int sessions, int checkIns)
    {
        List<PracticeRecord> records = [];
        int count = 0;
        PracticeRecord Make<T>(string kind, DateTimeOffset at, T content, JsonTypeInfo<T> type)
        {
            var record = new PracticeRecord(Guid.CreateVersion7(today.AddMilliseconds(++count % 999)), person, kind, at, "Europe/Berlin", 1, JsonSerializer.SerializeToElement(content, type));
            records.Add(record);
            return record;
        }

        foreach (string habit in Habits)
        {
            Make(RecordKinds.Habit, today.AddDays(-sessions), new HabitContent { Habit = habit, IsKept = true, Anchor = "the kettle boils" }, PracticeJson.Default.HabitContent);
        }

        // A pause of a month a third of the way.
        int pauseFrom = sessions / 3;
        for (int day = 0; day < sessions; day++)
        {
            DateTimeOffset at = today.AddDays(day - sessions - (day < pauseFrom ? 30 : 0));
            PracticeRecord session = Make(RecordKinds.Session, at, Session(day), RecordJson.Default.SessionContent);
            Make(RecordKinds.CheckIn, at.AddDays(1), new CheckInContent { Session = session.Id, Answer = day % 9 == 0 ? "worse" : day % 2 == 0 ? "better" : "same" }, AnswersJson.Default.CheckInContent);
            if (day % 45 == 0 || day == pauseFrom || day == pauseFrom - 1)
            {
                double gain = Math.Min(2.5, day / 120.0) - (day == pauseFrom ? 2 : 0);
                Make(RecordKinds.AnkleCheck, at.AddMinutes(5), new AnkleCheckContent { LeftCm = 8 + gain, RightCm = 9.5, RollCm = 6, Placement = "high" }, AnkleCheckContentJson.Default.AnkleCheckContent);
                Make(RecordKinds.StandingCheck, at.AddMinutes(9), Standing(day), PracticeJson.Default.StandingCheckContent);
            }
        }

        for (int i = 0; i < checkIns - sessions; i++)
        {
            DateTimeOffset at = today.AddDays(-(i % sessions) - 1).AddMinutes(i / sessions * 40);
            Make(RecordKinds.HabitCheckIn, at, new HabitCheckInContent { Habit = Habits[(i / 7 + i) % Habits.Length], Answer = ((string[])["did", "noticed", "not-now"])[i % 3] }, PracticeJson.Default.HabitCheckInContent);
        }

        return records;
    }

    /// <summary>Puts records into the database of a page that has opened it.</summary>
    public static async Task PutRecords(this IPage page, IReadOnlyList<PracticeRecord> records)
    {
        foreach (PracticeRecord[] part in records.Chunk(PartSize))
        {
            string json = JsonSerializer.Serialize(new RecordSet(RecordSet.CurrentVersion, part, []), RecordJson.Default.RecordSet);
            await page.EvaluateAsync(
                """
                json => new Promise((done, fail) => {
                  const request = indexedDB.open('backline');
                  request.onerror = () => fail(request.error);
                  request.onsuccess = () => {
                    const work = request.result.transaction('records', 'readwrite');
                    for (const record of JSON.parse(json).records) {
                      work.objectStore('records').put(record);
                    }
                    work.oncomplete = () => { request.result.close(); done(); };
                    work.onerror = () => fail(work.error);
                  };
                })
                """,
                json).WithinAMinute();
        }
    }

    /// <summary>The person of the page's database, once the page has made it and wrote them there; none is made before the page does.</summary>
    public static async Task<Guid> Person(this IPage page) => Guid.Parse(await page.EvaluateAsync<string>(
        """
        async () => {
          const look = () => new Promise(done => {
            const request = indexedDB.open('backline');
            request.onupgradeneeded = () => request.transaction.abort();
            request.onerror = () => done(null);
            request.onsuccess = () => {
              const found = request.result.transaction('notes').objectStore('notes').get('person');
              found.onsuccess = () => { request.result.close(); done(found.result); };
            };
          });
          for (let i = 0; i < 100; i++) {
            const person = await look();
            if (person) return person;
            await new Promise(go => setTimeout(go, 100));
          }
          throw new Error('no person in the database of the page within 10 s');
        }
        """));

    private static SessionContent Session(int day)
    {
        bool isStraight = day % 2 == 0;
        return new SessionContent
        {
            Protocol = "rolled-mat-calf-stretch",
            Variant = isStraight ? "straight" : "soft",
            Support = "chair",
            Camera = day % 4 < 2,
            Restrictions = [],
            RollCm = 6,
            TargetSeconds = 60,
            DurationSeconds = 130,
            Held = new HeldTime(0, 0, 60 + (day % 40)),
            Ended = "done",
            PainBefore = day % 3 == 0 ? Math.Max(0, 5 - (day / 300)) : null,
            PainAfter = day % 3 == 0 ? Math.Max(0, 3 - (day / 300)) : null,
            Felt = ["calf"],
            Events = [.. Enumerable.Range(0, EventsOfSession).Select(i => new SessionEvent(i * 2.5, i % 2 == 0 ? SessionEventKinds.Cue : SessionEventKinds.Phase, "hold", "Heels down."))],
            Rules = [.. ((string[])["feet", "heels", "knees", "shin", "bow"]).Select(rule => new RuleTime(rule, 0, 0, 60))],
            Measures = day % 4 >= 2 ? [] :
            [
                new MeasureSummary("trunkInclinationDeg", 60 + (day % 5) + Math.Min(day / 60, 10), 2.1),
                new MeasureSummary("hipFlexionDeg", 62 + (day % 7) + Math.Min(day / 30, 20), 3.1),
                new MeasureSummary("kneeFlexionDeg", isStraight ? 8 + (day % 3) : 22 + (day % 4), 2.7),
                new MeasureSummary("shankInclinationDeg", 1 + (day % 4), 1.4),
                new MeasureSummary("ankleDorsiflexionDeg", 17 + (day % 4), 5.1),
            ],
        };
    }

    private static StandingCheckContent Standing(int day) => new()
    {
        Signs = ((string[])["hips", "tail", "feet", "knees", "ball", "heels"]).Select((sign, i) => (sign, i))
            .ToDictionary(pair => pair.sign, pair => day / 200 + 2 > pair.i ? StandingCheckContent.Yes : StandingCheckContent.No),
    };
}
