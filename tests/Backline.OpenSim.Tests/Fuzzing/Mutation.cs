using System.Text;

namespace Backline.OpenSim.Tests.Fuzzing;

/// <summary>Spoils a text the way files get spoilt: cut off, numbers and names swapped, pieces repeated, bytes flipped.</summary>
internal static class Mutation
{
    private static readonly string[] BadValues =
    [
        "NaN", "Inf", "-Inf", "1e308", "-1e308", "1e-320", "0", "-1", "", "x", "1 2", "1 2 3 4", "true", "999999999999", "../..", "/ground", "ground", "\u0000", "é", "&amp;", "<a/>",
    ];

    public static byte[] Of(string text, Random random)
    {
        string mutated = text;
        int times = 1 + random.Next(3);
        for (int i = 0; i < times; i++)
        {
            mutated = One(mutated, random);
        }

        byte[] bytes = Encoding.UTF8.GetBytes(mutated);
        if (random.Next(10) == 0 && bytes.Length > 0)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        }

        return bytes;
    }

    private static string One(string text, Random random)
    {
        if (text.Length < 10)
        {
            return text + BadValues[random.Next(BadValues.Length)];
        }

        int at = random.Next(text.Length);
        int length = Math.Min(text.Length - at, 1 + random.Next(200));
        return random.Next(8) switch
        {
            0 => text[..at],
            1 => text.Remove(at, length),
            2 => text.Insert(at, text.Substring(at, length)),
            3 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
            4 => text.Insert(at, BadValues[random.Next(BadValues.Length)]),
            _ => ReplaceWord(text, at, random),
        };
    }

    // A word between angle brackets, blanks or commas for a bad value or for another word of the text.
    private static string ReplaceWord(string text, int at, Random random)
    {
        const string Borders = "<> \t\n,=\"";
        int start = at;
        while (start > 0 && !Borders.Contains(text[start - 1], StringComparison.Ordinal))
        {
            start--;
        }

        int end = at;
        while (end < text.Length && !Borders.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        string other = BadValues[random.Next(BadValues.Length)];
        if (random.Next(2) == 0)
        {
            string[] words = text.Substring(random.Next(Math.Max(1, text.Length - 300)), Math.Min(300, text.Length)).Split([.. Borders], StringSplitOptions.RemoveEmptyEntries);
            other = words.Length > 0 ? words[random.Next(words.Length)] : other;
        }

        return string.Concat(text.AsSpan(0, start), other, text.AsSpan(end));
    }
}
