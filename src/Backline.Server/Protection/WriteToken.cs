using System.Security.Cryptography;
using System.Text;

namespace Backline.Server.Protection;

/// <summary>
/// A secret made anew at each start. Only a page from our own origin can read it (there is no CORS), so what carries
/// it comes from our own page.
/// </summary>
internal sealed class WriteToken
{
    public const string HeaderName = "X-Backline-Token";

    private const int ByteCount = 32;

    public string Text { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(ByteCount));

    public bool Matches(string? candidate) =>
        candidate is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(candidate), Encoding.UTF8.GetBytes(Text));
}
