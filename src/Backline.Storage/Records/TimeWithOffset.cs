using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Backline.Storage.Records;

/// <summary>Times keep the offset of the place they happened in.</summary>
internal sealed class TimeWithOffset() : ValueConverter<DateTimeOffset, string>(
    time => time.ToString("O", CultureInfo.InvariantCulture),
    text => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None));
