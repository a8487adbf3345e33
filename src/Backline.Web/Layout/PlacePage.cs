namespace Backline.Web.Layout;

/// <summary>A page that stands in one of the places.</summary>
/// <param name="Name">What it is called, in one or two words.</param>
/// <param name="Address">Where it is, relative to the app, without a slash at either end.</param>
public sealed record PlacePage(string Name, string Address)
{
    /// <summary>Whether an address is this page or lies below it.</summary>
    /// <param name="path">Relative to the app, without query and fragment.</param>
    public bool Holds(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path == Address || (Address.Length > 0 && path.StartsWith(Address + "/", StringComparison.Ordinal));
    }
}
