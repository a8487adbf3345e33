using Backline.Web.Records;
using Microsoft.JSInterop;

namespace Backline.Web.Choices;

/// <summary>
/// Whether what somebody did is kept off the screen of this browser: each person's own choice, in all its tabs. An older version hid everybody's at once;
/// whom it hid stays hidden until they end it, by the code of then.
/// </summary>
internal sealed class Hiding
{
    private const string NoCode = "";
    private const string Shown = "-"; // what an older version hid is this person's no more, or never was

    private readonly ILocalSettings _settings;
    private readonly RecordStore _store;
    private readonly Preferences _preferences;
    private (Guid?, bool, string?) _told;

    public Hiding(ILocalSettings settings, RecordStore store, Preferences preferences)
    {
        (_settings, _store, _preferences) = (settings, store, preferences);
        _told = Standing;
        store.PersonChanged += Tell;
        store.Changed += Tell; // also: somebody was erased, or is known by another id from now on
        preferences.Changed += Tell;
    }

    /// <summary>It was hidden or shown, here or in another tab, or another person is here.</summary>
    public event Action? Changed;

    /// <value>Whether it is known who is here. Until then everything counts as hidden where anybody's is.</value>
    public bool IsKnown => Ids.Count > 0;

    /// <value>Who is here.</value>
    public Guid? Person => _store.Person;

    /// <value>Whether what the person of this tab did is hidden.</value>
    public bool IsHidden => !IsKnown ? IsAnybodyHidden : Own is { } own ? own != Shown : Everybody.Hidden;

    /// <value>Whether it is hidden by an older version, with everybody's.</value>
    public bool IsOfAll => IsKnown && Own is null && Everybody.Hidden;

    /// <value>Salted hash of the code that shows it again, or <see langword="null"/> without a code.</value>
    public string? Code => Own is { } own ? own is Shown or NoCode ? null : own : Everybody.HiddenCode;

    private IReadOnlyList<Guid> Ids => _store.Person is { } person ? _store.IdsOf(person) : [];

    private PreferenceValues Everybody => _preferences.Values;

    // Under each of a person's ids, for another tab may know some of them only. What hides goes before what shows.
    private string? Own => Ids.Select(id => _settings.Read(LocalKeys.HiddenOf(id))).OfType<string>().OrderBy(text => text == Shown).FirstOrDefault();

    private bool IsAnybodyHidden =>
        Everybody.Hidden || _settings.EndsAfter(LocalKeys.Hidden + LocalKeys.OneOf).Any(end => _settings.Read(LocalKeys.Hidden + LocalKeys.OneOf + end) != Shown);

    private (Guid?, bool, string?) Standing => (Person, IsHidden, Code);

    /// <summary>Waits until it is known who is here. Where the browser's database fails it stays unknown: the page that needs it says so.</summary>
    public async Task KnowAsync()
    {
        try
        {
            await _store.OpenAsync();
        }
        catch (JSException)
        {
            return;
        }

        Tell();
    }

    /// <summary>Hides what the person of this tab did.</summary>
    /// <param name="code">What shows it again; empty for no code.</param>
    public void Hide(string code) => Write(HiddenCode.Keep(code) ?? NoCode);

    /// <summary>Hides it no more.</summary>
    /// <param name="code">What it was hidden with.</param>
    /// <returns>Whether that is the code.</returns>
    public bool Show(string code)
    {
        bool fits = IsKnown && HiddenCode.Fits(code, Code);
        if (fits)
        {
            Reveal();
        }

        return fits;
    }

    /// <summary>Somebody new is here: nothing of theirs was hidden by an older version.</summary>
    public void Welcome()
    {
        if (IsOfAll)
        {
            Reveal();
        }
    }

    /// <summary>Takes in what another tab chose.</summary>
    public void LookAgain()
    {
        _preferences.LookAgain();
        Tell();
    }

    private void Reveal() => Write(Everybody.Hidden ? Shown : null);

    private void Write(string? text)
    {
        foreach (Guid id in Ids)
        {
            _settings.Write(LocalKeys.HiddenOf(id), text);
        }

        Tell();
    }

    private void Tell()
    {
        (Guid?, bool, string?) before = _told;
        _told = Standing;
        if (_told != before)
        {
            Changed?.Invoke();
        }
    }
}
