using System.Security.Cryptography;
using System.Text;

namespace Backline.Web.Choices;

/// <summary>The code that draws back the curtain. It keeps a casual look away and nothing more.</summary>
internal static class HiddenCode
{
    private const int SaltLength = 8;

    /// <summary>How a code is kept: salted and hashed, so that it cannot simply be read off.</summary>
    /// <returns>The text to keep, or <see langword="null"/> for no code.</returns>
    public static string? Keep(string code)
    {
        if (code.Length == 0)
        {
            return null;
        }

        byte[] salt = RandomNumberGenerator.GetBytes(SaltLength);
        return $"{Convert.ToHexString(salt)}:{Hash(salt, code)}";
    }

    /// <summary>Whether a code is the kept one. Without a kept code every code is.</summary>
    public static bool Fits(string code, string? kept) =>
        kept is null || (kept.Split(':') is [{ } salt, { } hash] && Hash(Convert.FromHexString(salt), code) == hash);

    private static string Hash(byte[] salt, string code) =>
        Convert.ToHexString(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(code)]));
}
