namespace Backline.Web.Choices;

/// <summary>Every key under which this browser's local storage holds something of ours. Erasing everything erases all of them.</summary>
internal static class LocalKeys
{
    /// <summary>Look and sound.</summary>
    public const string Preferences = "backline.preferences";

    /// <summary>How the person stretched last time.</summary>
    public const string Setup = "backline.setup";

    /// <summary>Between the key of a kind and the name of one of many of that kind.</summary>
    public const char OneOf = '/';

    /// <summary>Sessions whose page was closed before their end: each under this key, <see cref="OneOf"/> and its id.</summary>
    public const string Drafts = "backline.draft";

    /// <summary>The session after which days without one were last spoken of.</summary>
    public const string MissedSaid = "backline.missed";

    /// <summary>When the next day's question was last put off.</summary>
    public const string PutOff = "backline.later";

    /// <summary>Reminders that came and could not be noted beside the records; those of versions before 0.2 too.</summary>
    public const string Reminded = "backline.reminded";

    /// <summary>With what each person's own is hidden: each under this key, <see cref="OneOf"/> and the person's id, which stays theirs whoever comes and goes.</summary>
    public const string Hidden = "backline.hidden";

    /// <summary>When records were last taken out as a file, or the offer was put off.</summary>
    public const string TakenOut = "backline.copied";

    /// <summary>Those that each person has for themselves; for all but the first, the person's id follows the key.</summary>
    public static IReadOnlyList<string> Personal { get; } = [Setup, Drafts, MissedSaid, PutOff, Reminded];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Preferences, Setup, Drafts, MissedSaid, PutOff, Reminded, Hidden, TakenOut];

    /// <summary>Under what it stands that somebody's own is hidden.</summary>
    /// <param name="person">One of their ids.</param>
    public static string HiddenOf(Guid person) => $"{Hidden}{OneOf}{person:N}";
}
