using Backline.Web.Records;

namespace Backline.Web.Choices;

/// <summary>Each person's own choices and unfinished sessions stand under keys of their own; look and sound are the device's.</summary>
internal sealed class PersonalSettings(ILocalSettings settings, RecordStore store) : ILocalSettings
{
    public string? Read(string key) => settings.Read(KeyOf(key));

    public void Write(string key, string? text) => settings.Write(KeyOf(key), text);

    public IReadOnlyList<string> EndsAfter(string beginning) => settings.EndsAfter(KeyOf(beginning));

    // One of many of a kind stands under the kind's key and its own name after the sign between them.
    private string KeyOf(string key)
    {
        int end = key.IndexOf(LocalKeys.OneOf, StringComparison.Ordinal);
        (string kind, string name) = end < 0 ? (key, "") : (key[..end], key[end..]);
        return LocalKeys.Personal.Contains(kind) ? kind + store.ChoiceSuffix + name : key;
    }
}
