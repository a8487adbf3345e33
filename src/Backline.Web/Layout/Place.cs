namespace Backline.Web.Layout;

/// <summary>One of the few places of the app: a name, a sign and its pages, the first of which it opens with.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Sign">The sign's lines, an SVG path on a 24 by 24 grid.</param>
/// <param name="Pages">Its pages, in the order they are shown.</param>
public sealed record Place(string Name, string Sign, IReadOnlyList<PlacePage> Pages)
{
    /// <value>Where it opens.</value>
    public string Address => Pages[0].Address;

    /// <summary>Whether an address is one of its pages or lies below one.</summary>
    /// <param name="path">Relative to the app, without query and fragment.</param>
    public bool Holds(string path) => Pages.Any(page => page.Holds(path));
}
