using Backline.Web.Records;

namespace Backline.Web.Choices;

/// <summary>Each person's own choices and unfinished sessions stand under keys of their own; look and sound are the device's.</summary>
internal sealed class PersonalSettings : ILocalSettings
{
    private readonly ILocalSettings _settings;
    private readonly RecordStore _store;

    public PersonalSettings(ILocalSettings settings, RecordStore store)
    {
        (_settings, _store) = (settings, store);
        store.SuffixGone += ForgetGone;
        store.SuffixChanged += Move;
    }

    public string? Read(string key) => _settings.Read(KeyOf(key));

    public void Write(string key, string? text)
    {
        // Who was erased in another tab leaves nothing behind, however long this one stays open.
        if (!_store.HasLeft || !(IsPersonal(key) || KindOf(key) == LocalKeys.Hidden))
        {
            _settings.Write(KeyOf(key), text);
        }
    }

    public IReadOnlyList<string> EndsAfter(string beginning) => _settings.EndsAfter(KeyOf(beginning));

    /// <summary>Forgets what somebody who uses this browser chose and left unfinished.</summary>
    /// <param name="person">One of their ids.</param>
    public void Forget(Guid person) => ForgetUnder(_store.SuffixOf(person));

    /// <summary>Forgets that what somebody did is hidden: there is nothing of it any more.</summary>
    /// <param name="persons">Their ids, or <see langword="null"/> for everybody's.</param>
    public void ForgetHidden(IReadOnlyList<Guid>? persons)
    {
        string beginning = LocalKeys.Hidden + LocalKeys.OneOf;
        foreach (string end in _settings.EndsAfter(beginning).Where(end => persons is null || (Guid.TryParse(end, out Guid id) && persons.Contains(id))))
        {
            _settings.Write(beginning + end, null);
        }
    }

    /// <summary>Forgets everything, of everybody.</summary>
    public void ForgetAll()
    {
        foreach (string key in LocalKeys.All.SelectMany(kind => _settings.EndsAfter(kind).Select(end => kind + end)))
        {
            _settings.Write(key, null);
        }
    }

    private void ForgetGone(string suffix)
    {
        ForgetUnder(suffix);
        string beginning = $"{LocalKeys.Hidden}{LocalKeys.OneOf}"; // under ids
        foreach (string end in _settings.EndsAfter(beginning).Where(end => Guid.TryParse(end, out Guid id) && _store.IdsOf(id).Count == 0))
        {
            _settings.Write(beginning + end, null);
        }
    }

    private void ForgetUnder(string suffix)
    {
        foreach (string key in KeysUnder(suffix))
        {
            _settings.Write(key, null);
        }
    }

    private void Move(string from, string to)
    {
        foreach (string key in KeysUnder(from))
        {
            string kind = LocalKeys.Personal.First(kind => key == kind + from || key.StartsWith(kind + from + LocalKeys.OneOf, StringComparison.Ordinal));
            _settings.Write(kind + to + key[(kind + from).Length..], _settings.Read(key));
            _settings.Write(key, null);
        }
    }

    // Of some kinds there are many, each under the kind's key and a name.
    private string[] KeysUnder(string suffix) =>
    [
        .. LocalKeys.Personal.Select(kind => kind + suffix).Where(key => _settings.Read(key) is not null),
        .. LocalKeys.Personal.SelectMany(kind => _settings.EndsAfter(kind + suffix + LocalKeys.OneOf).Select(name => kind + suffix + LocalKeys.OneOf + name)),
    ];

    private static bool IsPersonal(string key) => LocalKeys.Personal.Contains(KindOf(key));

    // One of many of a kind stands under the kind's key and its own name after the sign between them.
    private static string KindOf(string key) => key.Split(LocalKeys.OneOf)[0];

    private string KeyOf(string key)
    {
        string kind = KindOf(key);
        return IsPersonal(key) ? kind + _store.ChoiceSuffix + key[kind.Length..] : key;
    }
}
