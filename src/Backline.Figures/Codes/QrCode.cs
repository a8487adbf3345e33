using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace Backline.Figures.Codes;

/// <summary>A QR code (ISO/IEC 18004): modules, dark or light, with the quiet zone round them.</summary>
public sealed class QrCode
{
    private readonly bool[,] _isDark;

    private QrCode(bool[,] isDark)
    {
        _isDark = isDark;
    }

    /// <value>1. Modules along an edge, the quiet zone of 4 on each side included.</value>
    public int Size => _isDark.GetLength(0);

    /// <summary>The code of a text; about 15 of 100 modules may be unreadable (level M).</summary>
    /// <param name="text">The text; capitals and digits take least room.</param>
    public static QrCode Of(string text)
    {
        using QRCodeData data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        bool[,] isDark = new bool[data.ModuleMatrix.Count, data.ModuleMatrix.Count];
        for (int row = 0; row < data.ModuleMatrix.Count; row++)
        {
            BitArray modules = data.ModuleMatrix[row];
            for (int column = 0; column < modules.Count; column++)
            {
                isDark[row, column] = modules[column];
            }
        }

        return new QrCode(isDark);
    }

    /// <summary>Whether a module is dark.</summary>
    /// <param name="row">1. From the top, from 0.</param>
    /// <param name="column">1. From the left, from 0.</param>
    public bool IsDark(int row, int column) => _isDark[row, column];

    /// <summary>The dark modules as the path of an SVG of <see cref="Size"/> by <see cref="Size"/> units: a stroke for each run in a row.</summary>
    public string ToPath()
    {
        var path = new StringBuilder();
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column < Size; column++)
            {
                int start = column;
                while (column < Size && _isDark[row, column])
                {
                    column++;
                }

                if (column > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {row}h{column - start}v1h-{column - start}z");
                }
            }
        }

        return path.ToString();
    }

    /// <summary>The code for a terminal: two rows of modules a line, light on dark as most terminals are.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        for (int row = 0; row < Size; row += 2)
        {
            for (int column = 0; column < Size; column++)
            {
                bool isUpperLight = !_isDark[row, column];
                bool isLowerLight = row + 1 < Size && !_isDark[row + 1, column];
                text.Append((isUpperLight, isLowerLight) switch
                {
                    (true, true) => '█',
                    (true, false) => '▀',
                    (false, true) => '▄',
                    _ => ' ',
                });
            }

            text.AppendLine();
        }

        return text.ToString();
    }
}
