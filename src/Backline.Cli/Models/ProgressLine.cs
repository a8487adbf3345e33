using System.Globalization;

namespace Backline.Cli.Models;

/// <summary>A bar on one line of a terminal that tells how far a long run is; nothing where the output is no terminal.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const int Width = 40;

    private readonly int _total;
    private readonly bool _isShown;
    private int _shown = -1;

    private ProgressLine(int total, bool isShown)
    {
        _total = Math.Max(1, total);
        _isShown = isShown;
    }

    public static ProgressLine Start(int total) => new(total, !Console.IsErrorRedirected);

    public void Report(int done)
    {
        int filled = (int)((long)Width * done / _total);
        if (!_isShown || filled == _shown)
        {
            return;
        }

        _shown = filled;
        string share = ((double)done / _total).ToString("P0", CultureInfo.InvariantCulture);
        // Past what writes messages: it goes back to the beginning of its line.
        Console.Error.Write($"\r[{new string('=', filled)}{new string(' ', Width - filled)}] {share}");
    }

    public void Dispose()
    {
        if (_isShown)
        {
            Console.Error.WriteLine();
        }
    }
}
