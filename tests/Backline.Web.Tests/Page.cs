using Backline.Practice.Records;
using Backline.Web.Choices;
using Backline.Web.Clocks;
using Backline.Web.Records;
using Backline.Web.Sync;
using Backline.Web.Tests.Records;
using Backline.Web.Tests.Sync;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.JSInterop;

namespace Backline.Web.Tests;

/// <summary>A browser's worth of services for components, without a browser.</summary>
public abstract class Page : BunitContext
{
    protected Page()
    {
        DefaultWaitTimeout = TimeSpan.FromSeconds(20);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Clock.SetLocalTimeZone(TimeZoneInfo.Utc);
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<BrowserZones>();
        Services.AddSingleton(services => new PersonalSettings(Local, services.GetRequiredService<RecordStore>()));
        Services.AddSingleton<ILocalSettings>(services => services.GetRequiredService<PersonalSettings>());
        Services.AddSingleton<Preferences>();
        Services.AddSingleton<Hiding>();
        Services.AddSingleton<SessionSetup>();
        Services.AddSingleton<IRecordShelf>(Shelf);
        Services.AddSingleton<RecordStore>();
        Services.AddSingleton<PracticeLogs>();
        Services.AddSingleton(Server.Client());
        Services.AddSingleton<RecordSync>();
    }

    private protected FakeTimeProvider Clock { get; } = Some.Clock(Some.Monday.AddDays(1));

    private protected MemorySettings Local { get; } = new();

    private protected BrokenShelf Shelf { get; } = new();

    private protected FakeServer Server { get; } = new() { HasServer = false };

    private protected RecordStore Store => Services.GetRequiredService<RecordStore>();

    private protected Preferences Preferences => Services.GetRequiredService<Preferences>();

    private protected Hiding Hiding => Services.GetRequiredService<Hiding>();

    private protected SessionSetup Today => Services.GetRequiredService<SessionSetup>();

    /// <summary>A device that has no voice of its own, and tones.</summary>
    private protected void HaveTonesAlone()
    {
        JSInterop.SetupModule("./js/live/speech.js").Setup<string[]>("prepare", _ => true).SetResult([]);
        JSInterop.SetupModule("./js/live/tones.js");
        Lend("./js/live/speech.js");
        Lend("./js/live/tones.js");
    }

    /// <summary>Answers an import of a module with one that may be called without waiting.</summary>
    private protected void Lend(string module) => JSInterop.Setup<IJSInProcessObjectReference>("import", module)
        .SetResult((IJSInProcessObjectReference)JSInterop.JSRuntime.InvokeAsync<IJSObjectReference>("import", module).AsTask().GetAwaiter().GetResult());

    private protected async Task HaveAsync(params PracticeRecord[] records) => await Store.TakeInAsync(Some.Set(records), isOwn: true);

    private protected async Task<IReadOnlyList<PracticeRecord>> KeptAsync(string kind) =>
        [.. (await Store.AllAsync()).Where(record => record.Kind == kind)];
}
