using Backline.Practice.Records;
using Backline.Storage.Folders;

namespace Backline.Cli.Copies;

/// <summary>Which records are asked for; what is <see langword="null"/> does not narrow.</summary>
internal sealed record RecordChoice(string Data, string? Person, string? Kind = null, DateTimeOffset? From = null, DateTimeOffset? Until = null)
{
    /// <summary>The records, oldest first; or why they cannot be had.</summary>
    public async Task<(IReadOnlyList<PracticeRecord>? Records, string? Problem)> Read(CancellationToken cancel)
    {
        (OpenCopy? copy, string? refusal) = await OpenCopy.OpenToRead(Data, null, cancel);
        if (copy is null)
        {
            return (null, refusal);
        }

        await using (copy)
        {
            RecordSet all = await copy.Db.Everything(null, cancel);
            (Guid? person, string? problem) = PersonChoice.Of(Person, all.Records);
            return problem is null
                ? ([
                    .. all.Records.Where(record =>
                        (person is null || record.Person == person)
                        && (Kind is null || record.Kind == Kind)
                        && (From is null || record.At >= From)
                        && (Until is null || record.At < Until)),
                ], null)
                : (null, problem);
        }
    }
}
