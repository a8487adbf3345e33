namespace Backline.Progress.Tables;

/// <summary>A column of a table of records.</summary>
/// <param name="Name">Its heading, with its unit.</param>
/// <param name="Path">Where the value stands in the content: member names, parted by dots.</param>
public sealed record RecordColumn(string Name, string Path)
{
    /// <summary>A column named as the member it shows.</summary>
    /// <param name="path">Where the value stands.</param>
    public static RecordColumn Of(string path) => new(path, path);
}
