using System.Security.Cryptography;
using System.Text;

namespace Backline.Server.Home;

/// <summary>The code that pairs one phone, once, within ten minutes. A new one takes the old one's place.</summary>
internal sealed class PairingCode(TimeProvider clock)
{
    private const int ByteCount = 16;
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(10);

    private readonly Lock _one = new();
    private string? _code;
    private DateTimeOffset _until;

    /// <summary>A new code.</summary>
    public (string Code, DateTimeOffset Until) Renew()
    {
        lock (_one)
        {
            _code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(ByteCount));
            _until = clock.GetUtcNow() + Validity;
            return (_code, _until);
        }
    }

    /// <summary>Takes the code, if it is the one: it cannot be taken again.</summary>
    public bool Take(string? candidate)
    {
        lock (_one)
        {
            bool fits = candidate is not null && _code is not null && clock.GetUtcNow() < _until
                && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(candidate), Encoding.UTF8.GetBytes(_code));
            _code = fits ? null : _code;
            return fits;
        }
    }
}
