namespace Backline.Progress.Tables;

/// <summary>A table of records of one kind: a row a record, or a row an entry of a list within each record.</summary>
/// <param name="Name">The file's name, without its ending.</param>
/// <param name="Kind">The kind of record it shows.</param>
/// <param name="List">The list within the content that gives the rows, or <see langword="null"/> for a row a record.</param>
/// <param name="Columns">The columns after those that every table begins with.</param>
public sealed record RecordTable(string Name, string Kind, string? List, IReadOnlyList<RecordColumn> Columns);
