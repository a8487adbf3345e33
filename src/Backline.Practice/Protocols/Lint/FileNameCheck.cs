namespace Backline.Practice.Protocols.Lint;

/// <summary>Checks that a file carries the id it is named for.</summary>
internal static class FileNameCheck
{
    public static void Check(LocatedValue top, string? expectedId, List<ProtocolProblem> problems)
    {
        if (expectedId is not null && top["id"] is { Text: { } id } found && id != expectedId)
        {
            problems.Add(new ProtocolProblem(found.Line, found.Path, $"is '{id}'; '{expectedId}', as the file is named, was expected"));
        }
    }
}
