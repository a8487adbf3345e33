using System.Diagnostics;
using Backline.Practice.Records;
using Backline.Progress.Calendars;
using Microsoft.JSInterop;

namespace Backline.Web.Clocks;

/// <summary>
/// Time zones as the browser knows them: its table is as new as it is, and whole, where .NET's own for WebAssembly changes some clocks on the
/// wrong day (<see cref="ZoneOfChanges"/>). Where the browser does not tell, .NET's serve.
/// </summary>
internal sealed class BrowserZones(IJSRuntime js)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    private readonly IJSInProcessRuntime? _js = js as IJSInProcessRuntime;
    private TimeZoneInfo? _here;
    private string? _name; // as the browser says it
    private long _asked;

    /// <value>The zone the browser is in. Asked for again now and then: who travels with a page open is in another.</value>
    public TimeZoneInfo Here
    {
        get
        {
            if (_here is null || Stopwatch.GetElapsedTime(_asked) >= Between)
            {
                string name = Ask<string>("name") ?? "";
                (_here, _name, _asked) = (_here is not null && name == _name ? _here : Local(name) ?? TimeZoneInfo.Local, name, Stopwatch.GetTimestamp());
            }

            return _here;
        }
    }

    /// <summary>Another zone, or <see langword="null"/> where nobody knows it.</summary>
    /// <param name="name">The zone's name.</param>
    public TimeZoneInfo? Find(string name) =>
        Ask<double[]>("changes", name) is { Length: > 0 } told ? Make(name, told)
        : TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? known) ? known
        : null;

    private TimeZoneInfo? Local(string name) =>
        Ask<double[]>("changes") is { Length: > 0 } told ? Make(ZoneNames.IsName(name) ? name : ZoneNames.Of(TimeZoneInfo.Local), told) : null;

    private T? Ask<T>(string what, params object[] about)
        where T : class
    {
        try
        {
            return _js?.Invoke<T?>("backlineClock." + what, about);
        }
        catch (JSException)
        {
            return null;
        }
    }

    // The first offset, then each change and the offset from then on; all in minutes.
    private static TimeZoneInfo Make(string name, double[] told) => ZoneOfChanges.Make(
        name,
        TimeSpan.FromMinutes(told[0]),
        told.Skip(1).Chunk(2).Select(change => DateTimeOffset.UnixEpoch.AddMinutes(change[0]).ToOffset(TimeSpan.FromMinutes(change[1]))));
}
