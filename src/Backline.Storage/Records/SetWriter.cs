using System.Globalization;
using Backline.Practice.Records;
using Microsoft.Data.Sqlite;

namespace Backline.Storage.Records;

/// <summary>
/// Writes a set into the tables within a transaction that somebody else began. Each statement is made ready once and does its
/// own looking for what is known: a row costs one step, where tracked entities cost ten times as much.
/// </summary>
internal sealed class SetWriter : IDisposable
{
    private readonly SqliteCommand _erase;
    private readonly SqliteCommand _removeContent;
    private readonly SqliteCommand _add;
    private long _sequence;

    /// <summary>Makes the statements ready.</summary>
    /// <param name="transaction">The transaction to write in; it must hold the write lock already.</param>
    public SetWriter(SqliteTransaction transaction)
    {
        SqliteConnection connection = transaction.Connection ?? throw new ArgumentException("The transaction has ended already.", nameof(transaction));
        _erase = Ready(
            connection, transaction,
            "INSERT INTO erasures (sequence, id, at) VALUES ($sequence, $id, $at) ON CONFLICT (id) DO NOTHING",
            "$sequence", "$id", "$at");
        _removeContent = Ready(connection, transaction, "DELETE FROM records WHERE id = $id", "$id");
        _add = Ready(
            connection, transaction,
            """
            INSERT INTO records (sequence, id, person, kind, at, at_unix_ms, zone, schema, content)
            SELECT $sequence, $id, $person, $kind, $at, $at_unix_ms, $zone, $schema, $content
            WHERE NOT EXISTS (SELECT 1 FROM erasures WHERE id = $id)
            ON CONFLICT (id) DO NOTHING
            """,
            "$sequence", "$id", "$person", "$kind", "$at", "$at_unix_ms", "$zone", "$schema", "$content");
        using SqliteCommand last = Ready(
            connection, transaction,
            "SELECT MAX(COALESCE((SELECT MAX(sequence) FROM records), 0), COALESCE((SELECT MAX(sequence) FROM erasures), 0))");
        _sequence = (long)last.ExecuteScalar()!; // one row, never null
    }

    /// <summary>Keeps an erasure and removes what it erases.</summary>
    /// <returns>Whether it was new, and whether a record was there for it to remove.</returns>
    public (bool IsNew, bool IsOfRecord) Erase(Erasure erasure)
    {
        Set(_erase, _sequence + 1, TextOf(erasure.Id), TextOf(erasure.At));
        if (!Counted(_erase))
        {
            return (false, false);
        }

        Set(_removeContent, TextOf(erasure.Id));
        return (true, _removeContent.ExecuteNonQuery() > 0);
    }

    /// <summary>Keeps a record unless its id is known or erased.</summary>
    /// <returns>Whether it was new.</returns>
    public bool Add(PracticeRecord record)
    {
        Set(
            _add, _sequence + 1, TextOf(record.Id), TextOf(record.Person), record.Kind, TextOf(record.At), record.At.ToUnixTimeMilliseconds(), record.Zone,
            record.Schema, record.Content.GetRawText());
        return Counted(_add);
    }

    /// <summary>Notes that the file has freed parts which are to be overwritten, so that it is done later where it cannot be done now. The note counts.</summary>
    public void NoteUnwiped()
    {
        using SqliteCommand read = Ready(_erase.Connection!, _erase.Transaction!, "PRAGMA user_version"); // both were given
        long noted = (long)read.ExecuteScalar()!; // one row, never null
        using SqliteCommand note = Ready(_erase.Connection!, _erase.Transaction!, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {(noted % int.MaxValue) + 1}"));
        note.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _erase.Dispose();
        _removeContent.Dispose();
        _add.Dispose();
    }

    private static SqliteCommand Ready(SqliteConnection connection, SqliteTransaction transaction, string text, params string[] names)
    {
        SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        command.Parameters.AddRange(names.Select(name => new SqliteParameter { ParameterName = name }));
        return command;
    }

    private static void Set(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }

    // Places in the order of arrival are given to what is new only.
    private bool Counted(SqliteCommand command)
    {
        bool isNew = command.ExecuteNonQuery() > 0;
        _sequence += isNew ? 1 : 0;
        return isNew;
    }

    // Both as the converters of the tables write them.
    private static string TextOf(Guid id) => id.ToString("D");

    private static string TextOf(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);
}
