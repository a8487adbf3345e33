using Backline.Web.Records;

namespace Backline.Web.Choices;

/// <summary>Each person's own choices and unfinished sessions stand under keys of their own; look and sound are the device's.</summary>
internal sealed class PersonalSettings(ILocalSettings settings, RecordStore store) : ILocalSettings
{
    public string? Read(string key) => settings.Read(KeyOf(key));

    public void Write(string key, string? text) => settings.Write(KeyOf(key), text);

    private string KeyOf(string key) => LocalKeys.Personal.Contains(key) ? key + store.ChoiceSuffix : key;
}
