using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Backline.Storage.Records;

/// <summary>Ids stand in the file as they stand in JSON, so that a plain search finds them.</summary>
internal sealed class LowerCaseId() : ValueConverter<Guid, string>(id => id.ToString("D"), text => Guid.ParseExact(text, "D"));
