using System.Globalization;
using Backline.Practice.Records;
using Backline.Web.Records;

namespace Backline.Web.Tests.Records;

public sealed class MemoryShelfTests
{
    [Theory]
    [InlineData("ar-SA")] // counts years from 622
    [InlineData("th-TH")] // counts years from −543
    public async Task Days_are_found_whatever_calendar_the_browser_s_language_has(string culture)
    {
        var shelf = new MemoryShelf();
        await shelf.PutAsync(Some.Set(Some.Session(1), Some.Session(2, Some.Monday.AddDays(-1))), isOwn: true);
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            RecordSet found = await shelf.SinceAsync("2026-05-04");

            Assert.Equal([Some.Id(1)], found.Records.Select(record => record.Id));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
