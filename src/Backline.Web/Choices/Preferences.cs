using System.Text.Json;

namespace Backline.Web.Choices;

/// <summary>
/// What a person chose about look and sound. Changing it keeps it. The browser's other tabs choose too: what they chose stays when something else is
/// chosen here, and counts here once this one looks again.
/// </summary>
internal sealed class Preferences(ILocalSettings settings)
{
    private PreferenceValues? _values;

    /// <summary>Something was chosen anew, here or in another tab.</summary>
    public event Action? Changed;

    /// <value>The choices as they stand.</value>
    public PreferenceValues Values => _values ??= Read();

    /// <summary>Chooses anew.</summary>
    /// <param name="change">From the old choices to the new: of those that stand in the browser, whichever tab they are of.</param>
    public void Change(Func<PreferenceValues, PreferenceValues> change)
    {
        _values = change(Read());
        settings.Write(LocalKeys.Preferences, JsonSerializer.Serialize(_values, SettingsJson.Default.PreferenceValues));
        Changed?.Invoke();
    }

    /// <summary>Takes in what another tab chose.</summary>
    public void LookAgain()
    {
        PreferenceValues before = Values;
        _values = Read();
        if (_values != before)
        {
            Changed?.Invoke();
        }
    }

    /// <summary>Forgets every choice.</summary>
    public void Forget()
    {
        _values = new PreferenceValues();
        settings.Write(LocalKeys.Preferences, null);
        Changed?.Invoke();
    }

    private PreferenceValues Read()
    {
        try
        {
            return settings.Read(LocalKeys.Preferences) is { } text
                ? JsonSerializer.Deserialize(text, SettingsJson.Default.PreferenceValues) ?? new PreferenceValues()
                : new PreferenceValues();
        }
        catch (JsonException)
        {
            // Choices only: an unreadable text means none were made.
            return new PreferenceValues();
        }
    }
}
