namespace Backline.Web.Choices;

/// <summary>Small texts this browser keeps for itself: choices, never what a person did.</summary>
internal interface ILocalSettings
{
    /// <summary>What was written under a key, or <see langword="null"/>.</summary>
    string? Read(string key);

    /// <summary>Keeps a text under a key; <see langword="null"/> removes it.</summary>
    void Write(string key, string? text);

    /// <summary>What follows the beginning in every key that begins so and has something written under it.</summary>
    IReadOnlyList<string> EndsAfter(string beginning);
}
