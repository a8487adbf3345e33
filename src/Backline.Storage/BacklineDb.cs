using Backline.Storage.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Backline.Storage;

/// <summary>
/// The copy of the records in one SQLite file. It takes the union of records by id: taking a set in twice, or two
/// sets in either order, ends in the same copy; an erased id never comes back.
/// </summary>
/// <param name="options">Made by <see cref="Configure"/> or <see cref="Options"/>.</param>
public sealed partial class BacklineDb(DbContextOptions<BacklineDb> options) : DbContext(options)
{
    /// <summary>Name of the database file in the data folder.</summary>
    public const string FileName = "backline.db";

    // s. How long a write waits for another one before it is answered "busy".
    private const int BusyAfterSeconds = 5;

    private DbSet<StoredRecord> Records => Set<StoredRecord>();

    private DbSet<StoredErasure> Erasures => Set<StoredErasure>();

    /// <summary>Points a context at a database file, with the settings every connection needs.</summary>
    /// <param name="builder">The options to fill.</param>
    /// <param name="file">The database file; made when it is not there.</param>
    /// <param name="more">Further interceptors, after our own.</param>
    public static void Configure(DbContextOptionsBuilder builder, string file, params IEnumerable<IInterceptor> more)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(file);
        var connection = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = BusyAfterSeconds };
        builder.UseSqlite(connection.ConnectionString).AddInterceptors([new EveryConnection(), .. more]);
    }

    /// <summary>Options for a database that nobody else uses and that may be moved or deleted right afterwards: nothing of it stays open.</summary>
    /// <param name="file">The database file.</param>
    internal static DbContextOptions<BacklineDb> OptionsAlone(string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = BusyAfterSeconds, Pooling = false };
        return new DbContextOptionsBuilder<BacklineDb>().UseSqlite(connection.ConnectionString).Options;
    }

    /// <summary>Options for a context outside a server.</summary>
    /// <param name="file">The database file; made when it is not there.</param>
    /// <param name="more">Further interceptors, after our own.</param>
    public static DbContextOptions<BacklineDb> Options(string file, params IEnumerable<IInterceptor> more)
    {
        var builder = new DbContextOptionsBuilder<BacklineDb>();
        Configure(builder, file, more);
        return builder.Options;
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<StoredRecord>(record =>
        {
            record.ToTable("records");
            record.HasKey(row => row.Sequence);
            record.Property(row => row.Sequence).HasColumnName("sequence").ValueGeneratedNever();
            record.Property(row => row.Id).HasColumnName("id").HasConversion<LowerCaseId>();
            record.Property(row => row.Person).HasColumnName("person").HasConversion<LowerCaseId>();
            record.Property(row => row.Kind).HasColumnName("kind");
            record.Property(row => row.At).HasColumnName("at").HasConversion<TimeWithOffset>();
            record.Property(row => row.AtUnixMilliseconds).HasColumnName("at_unix_ms");
            record.Property(row => row.Zone).HasColumnName("zone");
            record.Property(row => row.Schema).HasColumnName("schema");
            record.Property(row => row.Content).HasColumnName("content");
            record.HasIndex(row => row.Id).IsUnique().HasDatabaseName("records_id");
            record.HasIndex(row => new { row.Person, row.Kind, row.AtUnixMilliseconds }).HasDatabaseName("records_person_kind_time");
        });
        modelBuilder.Entity<StoredErasure>(erasure =>
        {
            erasure.ToTable("erasures");
            erasure.HasKey(row => row.Sequence);
            erasure.Property(row => row.Sequence).HasColumnName("sequence").ValueGeneratedNever();
            erasure.Property(row => row.Id).HasColumnName("id").HasConversion<LowerCaseId>();
            erasure.Property(row => row.At).HasColumnName("at").HasConversion<TimeWithOffset>();
            erasure.HasIndex(row => row.Id).IsUnique().HasDatabaseName("erasures_id");
        });
    }
}
