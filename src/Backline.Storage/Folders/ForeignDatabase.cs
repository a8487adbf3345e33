using Microsoft.Data.Sqlite;

namespace Backline.Storage.Folders;

/// <summary>Tells a database of another program from one of Backline's, before anything is written to it.</summary>
internal static class ForeignDatabase
{
    // Where EF notes which migrations were done, and that one is being done. A first start that ended suddenly may have left these alone.
    private const string Notes = "__EFMigrationsHistory";
    private const string Lock = "__EFMigrationsLock";

    private const string Tables = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite!_%' ESCAPE '!'";

    // The first column has their names; another program's table of this name may call it otherwise.
    private const string Migrations = $"SELECT * FROM \"{Notes}\"";

    /// <summary>Whether a file has tables, and no migration of Backline's made them. No byte of it is changed.</summary>
    /// <param name="file">The database's full path; nothing need be there.</param>
    /// <param name="migrations">The migrations of this version; one of them is in every version's databases.</param>
    /// <exception cref="SqliteException">It cannot be read, or is no database.</exception>
    public static bool Is(string file, IEnumerable<string> migrations)
    {
        if (new FileInfo(file) is not { Exists: true, Length: > 0 })
        {
            return false;
        }

        var source = new SqliteConnectionStringBuilder { DataSource = SourceOf(file), Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        using var connection = new SqliteConnection(source.ConnectionString);
        connection.Open();
        List<string> tables = Texts(connection, Tables);
        List<string> done = tables.Contains(Notes) ? Texts(connection, Migrations) : [];
        return !done.Intersect(migrations, StringComparer.Ordinal).Any() && (done.Count > 0 || tables.Except([Notes, Lock], StringComparer.Ordinal).Any());
    }

    // With no log beside it the file is all there is. Read as one that nobody changes, it needs no files of SQLite's beside it, which
    // who may only read would leave there.
    private static string SourceOf(string file)
    {
        if (new FileInfo(file + "-wal") is { Exists: true, Length: > 0 })
        {
            return file;
        }

        string path = string.Join('/', file.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
        return $"file://{(path.StartsWith('/') ? "" : "/")}{path}?immutable=1"; // sqlite.org/uri.html
    }

    private static List<string> Texts(SqliteConnection connection, string query)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> texts = [];
        while (reader.Read())
        {
            texts.Add($"{reader.GetValue(0)}");
        }

        return texts;
    }
}
