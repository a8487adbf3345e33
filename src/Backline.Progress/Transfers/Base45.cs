using System.Text;

namespace Backline.Progress.Transfers;

/// <summary>Bytes as letters that a QR code packs tightly (RFC 9285): two bytes become three letters.</summary>
internal static class Base45
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 3 / 2) + 2);
        for (int i = 0; i < bytes.Length; i += 2)
        {
            bool isPair = i + 1 < bytes.Length;
            int value = isPair ? (bytes[i] * 256) + bytes[i + 1] : bytes[i];
            text.Append(Letters[value % 45]).Append(Letters[value / 45 % 45]);
            if (isPair)
            {
                text.Append(Letters[value / (45 * 45)]);
            }
        }

        return text.ToString();
    }

    /// <summary>The bytes, or <see langword="null"/> when the text is not of this form.</summary>
    public static byte[]? Read(ReadOnlySpan<char> text)
    {
        if (text.Length % 3 == 1)
        {
            return null;
        }

        byte[] bytes = new byte[(text.Length / 3 * 2) + (text.Length % 3 / 2)];
        for (int i = 0, next = 0; i < text.Length; i += 3)
        {
            int count = Math.Min(3, text.Length - i);
            int value = 0;
            for (int place = count - 1; place >= 0; place--)
            {
                int digit = Letters.IndexOf(text[i + place], StringComparison.Ordinal);
                if (digit < 0)
                {
                    return null;
                }

                value = (value * 45) + digit;
            }

            if (value > (count == 3 ? ushort.MaxValue : byte.MaxValue))
            {
                return null;
            }

            if (count == 3)
            {
                bytes[next++] = (byte)(value >> 8);
            }

            bytes[next++] = (byte)value;
        }

        return bytes;
    }
}
