namespace Backline.Web.Layout;

/// <summary>
/// The places of the app, in their order. Four are enough: a new page joins the place it belongs to, by a line here.
/// Pages one passes through on the way to a session stand in none of them.
/// </summary>
public static class Places
{
    private const string Stretching = "M14.5 4.6a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0-3.8 0M13.6 8.4L7.4 9.2L8.2 15.4L7 20.4M13.4 8.6L15.6 14.2M3.6 20.6H20.4";
    private const string Book = "M12 6.4C10 4.9 7.2 4.4 3.8 4.6V18.4C7.2 18.2 10 18.7 12 20.2C14 18.7 16.8 18.2 20.2 18.4V4.6C16.8 4.4 14 4.9 12 6.4ZM12 6.4V20.2";
    private const string Curve = "M4 4V20H20.4M7.2 15.6L11 11.4L14.2 13.6L19.6 7.2";
    private const string Person = "M8.4 7.6a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0-7.2 0M4.6 20.4C5.2 16.4 8 14.2 12 14.2C16 14.2 18.8 16.4 19.4 20.4";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Place> All { get; } =
    [
        new("Stretch", Stretching, [new("Stretch", ""), new("Watch it", "watch")]),
        new("Learn", Book, [new("How it works", "how-it-works"), new("Lessons", "lessons"), new("The leg", "learn"), new("Habits", "habits"), new("How I stand", "standing"), new("Model view", "model")]),
        new("Progress", Curve, [new("How it goes", "progress"), new("Plan", "plan"), new("History", "history")]),
        new("My data", Person, [new("My data", "data"), new("People", "people"), new("Phones", "phones"), new("Move", "move"), new("Reminders", "reminders"), new("Settings", "settings")]),
    ];

    /// <summary>The place an address belongs to, or <see langword="null"/> for a page on the way.</summary>
    /// <param name="path">Relative to the app, without query and fragment.</param>
    public static Place? Of(string path) => All.FirstOrDefault(place => place.Holds(path));
}
