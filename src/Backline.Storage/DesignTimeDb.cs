using Microsoft.EntityFrameworkCore.Design;

namespace Backline.Storage;

/// <summary>What <c>dotnet ef migrations add</c> makes its context with; the file is never opened.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<BacklineDb>
{
    public BacklineDb CreateDbContext(string[] args) => new(BacklineDb.Options("design-time.db"));
}
