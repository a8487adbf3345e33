using System.Text.Json;
using Backline.Web.Settings;

namespace Backline.Web.Setup;

/// <summary>How the next session is to be: choices kept from the last time, and what today's answers ask for.</summary>
internal sealed class SessionSetup(ILocalSettings settings)
{
    private const string Key = "backline.setup";
    private SetupChoices? _choices;

    /// <value>The choices as they stand.</value>
    public SetupChoices Choices => _choices ??= Read();

    /// <value>What the screening asks for, by id; see the screening rules.</value>
    public IReadOnlyList<string> Restrictions { get; set; } = [];

    /// <value><c>left</c>, <c>right</c> or <c>both</c>: the leg that hurts; <see langword="null"/> when none or not said.</value>
    public string? Leg { get; set; }

    /// <value>1. Pain before the session, 0–10; <see langword="null"/> when not said.</value>
    public int? PainBefore { get; set; }

    /// <summary>Chooses anew and keeps it for next time.</summary>
    /// <param name="change">From the old choices to the new.</param>
    public void Choose(Func<SetupChoices, SetupChoices> change)
    {
        _choices = change(Choices);
        settings.Write(Key, JsonSerializer.Serialize(_choices, SettingsJson.Default.SetupChoices));
    }

    /// <summary>Forgets every choice.</summary>
    public void Forget()
    {
        _choices = new SetupChoices();
        (Restrictions, Leg, PainBefore) = ([], null, null);
        settings.Write(Key, null);
    }

    private SetupChoices Read()
    {
        try
        {
            return settings.Read(Key) is { } text
                ? JsonSerializer.Deserialize(text, SettingsJson.Default.SetupChoices) ?? new SetupChoices()
                : new SetupChoices();
        }
        catch (JsonException)
        {
            // Choices only: an unreadable text means none were made.
            return new SetupChoices();
        }
    }
}
