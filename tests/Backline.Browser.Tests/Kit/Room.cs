using Microsoft.Playwright;

namespace Backline.Browser.Tests.Kit;

/// <summary>A device with little room. Chromium measures the room when a store is opened and believes it for a while, so the limit is set first.</summary>
internal static class Room
{
    /// <summary>Limits what the app may keep, before its first page is opened; without its offline copy, which would take it all.</summary>
    public static async Task<Visit> BeginWithLittleRoom(IBrowser browser, Uri origin, long bytes)
    {
        Visit visit = await Visit.Begin(browser, origin, new() { ServiceWorkers = ServiceWorkerPolicy.Block, AcceptDownloads = true });
        await visit.Limit(bytes);
        return visit;
    }

    /// <summary>Something else of the same site takes all the room there is.</summary>
    public static Task FillUp(this Visit visit) => visit.Page.EvaluateAsync("""
        () => new Promise((done, fail) => {
          const open = indexedDB.open('filler', 1);
          open.onupgradeneeded = () => open.result.createObjectStore('lumps', { autoIncrement: true });
          open.onerror = () => fail(open.error);
          open.onsuccess = () => {
            const sizes = [64000, 16000, 4000, 1000, 100];
            const next = () => {
              if (sizes.length === 0) {
                open.result.close();
                done();
                return;
              }

              const work = open.result.transaction('lumps', 'readwrite', { durability: 'strict' });
              const lump = new Uint8Array(sizes[0]);
              crypto.getRandomValues(lump);
              work.objectStore('lumps').add(lump);
              work.oncomplete = next;
              work.onabort = () => { sizes.shift(); next(); };
            };
            next();
          };
        })
        """).WithinAMinute();

    /// <summary>The something else is gone, and the limit with it.</summary>
    public static async Task MakeRoom(this Visit visit)
    {
        await visit.Page.EvaluateAsync("""
            () => new Promise((done, fail) => {
              const gone = indexedDB.deleteDatabase('filler');
              gone.onsuccess = done;
              gone.onerror = () => fail(gone.error);
            })
            """).WithinAMinute();
        await visit.Limit(null);
    }

    private static async Task Limit(this Visit visit, long? bytes)
    {
        ICDPSession devTools = await visit.Context.NewCDPSessionAsync(visit.Page);
        Dictionary<string, object> limit = new() { ["origin"] = visit.Origin };
        if (bytes is { } most)
        {
            limit["quotaSize"] = most;
        }

        await devTools.SendAsync("Storage.overrideQuotaForOrigin", limit);
    }
}
