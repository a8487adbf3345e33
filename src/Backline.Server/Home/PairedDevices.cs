using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Backline.Server.Home;

/// <summary>The phones that may reach this server, kept in the data folder.</summary>
internal sealed class PairedDevices
{
    /// <summary>The cookie that a phone shows. Its prefix makes the browser hold it to this origin and to HTTPS (RFC 6265bis, 4.1.3.2).</summary>
    public const string CookieName = "__Host-backline-device";

    private const int SecretBytes = 32;
    private const int LongestName = 40;

    private readonly Lock _one = new();
    private readonly string _file;
    private readonly TimeProvider _clock;
    private PairedDevice[] _devices;

    public PairedDevices(string dataFolder, TimeProvider clock)
    {
        _file = Path.Combine(dataFolder, HomeCertificate.FolderName, "devices.json");
        _clock = clock;
        _devices = Read(_file);
    }

    public IReadOnlyList<PairedDevice> All
    {
        get
        {
            lock (_one)
            {
                return _devices;
            }
        }
    }

    /// <summary>Pairs a phone.</summary>
    /// <param name="name">What it is called; shortened where it is long.</param>
    /// <returns>The cookie's value, told this once.</returns>
    public string Add(string name)
    {
        string secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        DateTimeOffset now = _clock.GetUtcNow();
        string plain = new([.. name.Where(letter => !char.IsControl(letter)).Take(LongestName)]);
        var device = new PairedDevice(Guid.CreateVersion7(now), string.IsNullOrWhiteSpace(plain) ? "Phone" : plain.Trim(), now, HashOf(secret));
        lock (_one)
        {
            Keep([.. _devices, device]);
        }

        return $"{device.Id:N}.{secret}";
    }

    /// <summary>Whether a cookie is one of a paired phone.</summary>
    public bool IsPaired(string? cookie)
    {
        if (cookie?.Split('.') is not [{ } idText, { } secret] || !Guid.TryParseExact(idText, "N", out Guid id))
        {
            return false;
        }

        PairedDevice? device = All.FirstOrDefault(candidate => candidate.Id == id);
        return device is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(device.SecretSha256), Encoding.ASCII.GetBytes(HashOf(secret)));
    }

    /// <summary>Forgets a phone: from now on it is refused.</summary>
    /// <returns>Whether it was known.</returns>
    public bool Remove(Guid id)
    {
        lock (_one)
        {
            PairedDevice[] left = [.. _devices.Where(device => device.Id != id)];
            bool isKnown = left.Length < _devices.Length;
            if (isKnown)
            {
                Keep(left);
            }

            return isKnown;
        }
    }

    /// <summary>Forgets all of them.</summary>
    public void RemoveAll()
    {
        lock (_one)
        {
            Keep([]);
        }
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    // First on the disk, then in use: what was answered outlives a power cut.
    private void Keep(PairedDevice[] devices)
    {
        OwnerFile.Write(_file, JsonSerializer.SerializeToUtf8Bytes(devices, PairedDeviceJson.Default.PairedDeviceArray));
        _devices = devices;
    }

    private static PairedDevice[] Read(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), PairedDeviceJson.Default.PairedDeviceArray) ?? [] : [];
        }
        catch (JsonException)
        {
            // Nobody gets in by a file that cannot be read; phones are paired anew.
            return [];
        }
    }
}
