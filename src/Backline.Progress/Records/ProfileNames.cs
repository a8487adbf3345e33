using Backline.Practice.Records;

namespace Backline.Progress.Records;

/// <summary>What people are called: the latest name each was given.</summary>
public static class ProfileNames
{
    /// <summary>The names by person; a person without one is absent.</summary>
    /// <param name="records">Records of any kinds, in any order.</param>
    public static IReadOnlyDictionary<Guid, string> Of(IEnumerable<PracticeRecord> records)
    {
        Dictionary<Guid, string> names = [];
        foreach (PracticeRecord record in records.Where(record => record.Kind == RecordKinds.Profile).OrderBy(record => record.At.UtcTicks).ThenBy(record => record.Id))
        {
            if (ContentRules.ContentOf(record, RecordKinds.Profile, ProfileContentJson.Default.ProfileContent) is { } profile)
            {
                names[record.Person] = profile.Name;
            }
        }

        return names;
    }
}
