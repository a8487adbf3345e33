namespace Backline.Web.Choices;

/// <summary>Settings that last as long as the page is open.</summary>
internal sealed class MemorySettings : ILocalSettings
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <value>The keys something is written under.</value>
    public IReadOnlyCollection<string> Keys => _texts.Keys;

    public IReadOnlyList<string> EndsAfter(string beginning) =>
        [.. _texts.Keys.Where(key => key.StartsWith(beginning, StringComparison.Ordinal)).Select(key => key[beginning.Length..])];

    public string? Read(string key) => _texts.GetValueOrDefault(key);

    public void Write(string key, string? text)
    {
        if (text is null)
        {
            _texts.Remove(key);
        }
        else
        {
            _texts[key] = text;
        }
    }
}
