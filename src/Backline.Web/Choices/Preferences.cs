using System.Text.Json;

namespace Backline.Web.Choices;

/// <summary>What a person chose about look and sound. Changing it keeps it.</summary>
internal sealed class Preferences(ILocalSettings settings)
{
    private PreferenceValues? _values;

    /// <summary>Something was chosen anew.</summary>
    public event Action? Changed;

    /// <value>The choices as they stand.</value>
    public PreferenceValues Values => _values ??= Read();

    /// <summary>Chooses anew.</summary>
    /// <param name="change">From the old choices to the new.</param>
    public void Change(Func<PreferenceValues, PreferenceValues> change)
    {
        _values = change(Values);
        settings.Write(LocalKeys.Preferences, JsonSerializer.Serialize(_values, SettingsJson.Default.PreferenceValues));
        Changed?.Invoke();
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
