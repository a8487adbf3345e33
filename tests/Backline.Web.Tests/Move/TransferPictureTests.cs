using System.Text;
using System.Text.Json;
using Backline.Figures.Codes;
using Backline.Practice.Records;
using Backline.Progress.Transfers;
using Backline.TestKit;
using Backline.Web.Tests.Records;

namespace Backline.Web.Tests.Move;

/// <summary>What one device shows, the other reads, by the reader that comes along.</summary>
public sealed class TransferPictureTests : IDisposable
{
    private const int Transfers = 150;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A set of one record fills a picture by half; what fills the rest decides whether a code is read at all.</summary>
    [Fact]
    public Task Every_picture_of_a_small_transfer_is_read()
    {
        string file = _folder.At("codes.txt");
        File.WriteAllLines(file, Enumerable.Range(1, Transfers).Select(id => LineOf(TransferSender.Of(Some.Set(Named(id)))!.Frame(0)))); // small, so never too much

        return Node.Play("Move/pictures.test.mjs", "lib/qr/decode.js", file);
    }

    private static PracticeRecord Named(int number) => Some.Record(number) with
    {
        Id = Guid.CreateVersion7(Some.Monday.AddSeconds(number)),
        Kind = RecordKinds.Profile,
        Content = JsonSerializer.SerializeToElement(new ProfileContent { Name = new string('x', 1 + (number % 40)) }, ProfileContentJson.Default.ProfileContent),
    };

    private static string LineOf(string text)
    {
        QrCode code = QrCode.Of(text);
        var line = new StringBuilder(text).Append('\t');
        for (int row = 0; row < code.Size; row++)
        {
            line.Append(row == 0 ? "" : ",");
            for (int column = 0; column < code.Size; column++)
            {
                line.Append(code.IsDark(row, column) ? '1' : '0');
            }
        }

        return line.ToString();
    }
}
