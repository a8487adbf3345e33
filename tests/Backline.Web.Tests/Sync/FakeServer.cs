using System.Collections.Specialized;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Web;
using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Web.Records;
using Backline.Web.Sync;
using Backline.Web.Tests.Records;
using Microsoft.Extensions.Time.Testing;

namespace Backline.Web.Tests.Sync;

/// <summary>A server in the page's own terms: pushes, pulls, erases; can be away, absent, or start anew.</summary>
internal sealed class FakeServer : HttpMessageHandler
{
    private readonly List<Guid> _arrivals = [];

    public RecordSet Copy { get; private set; } = RecordUnion.Empty;

    public string Token { get; private set; } = "token-1";

    public bool IsAway { get; set; }

    public bool HasServer { get; set; } = true;

    public bool Refuses { get; set; }

    public bool IsUnpaired { get; set; }

    public Guid? RefusedId { get; set; }

    public bool OwesWiping { get; set; }

    /// <summary>By the server's own clock.</summary>
    public DateTimeOffset Now { get; set; } = Records.Some.Monday;

    /// <summary>An earlier version tells neither its time nor the place of what arrived last.</summary>
    public bool IsEarlier { get; set; }

    /// <summary>Called when it says what it has, once.</summary>
    public Action? OnAsked { get; set; }

    /// <summary>What is waited for before it says what it has.</summary>
    public Func<Task>? OnIntroduced { get; set; }

    public DateTimeOffset InvitedUntil { get; set; }

    public DateTimeOffset? PairedAt { get; set; }

    public List<string> Requests { get; } = [];

    /// <summary>What happens here where it is looked for in vain.</summary>
    public Action? OnAway { get; set; }

    /// <summary>What happens elsewhere while a request is on its way, and while its answer is.</summary>
    public Func<Task>? OnTheWay { get; set; }

    /// <summary>What happens in the browser while what it gave is on its way, or the server's answer on the way back.</summary>
    public Func<Task>? OnPushed { get; set; }

    /// <summary>What happens elsewhere before a part is given out.</summary>
    public Action? OnPull { get; set; }

    /// <summary>A browser's sync with it.</summary>
    public RecordSync Sync(out RecordStore store, BrokenShelf? shelf = null, FakeTimeProvider? clock = null)
    {
        clock ??= Some.Clock();
        store = new RecordStore(shelf ?? new BrokenShelf(), clock);
        return new RecordSync(store, Client(clock), clock);
    }

    public RecordServer Client(TimeProvider? clock = null) => new(new HttpClient(this) { BaseAddress = new Uri("http://127.0.0.1:5080/") }, clock ?? TimeProvider.System);

    public void StartAnew(bool isEmpty)
    {
        Token += "+";
        if (isEmpty)
        {
            Copy = RecordUnion.Empty;
            _arrivals.Clear();
        }
    }

    public void Take(RecordSet set)
    {
        var known = Copy.Records.Select(record => record.Id).ToHashSet();
        var gone = Copy.Erased.Select(erasure => erasure.Id).ToHashSet();
        Copy = RecordUnion.Of(Copy, set);

        // An erasure arrives anew although its record arrived before.
        _arrivals.AddRange(set.Records.Select(record => record.Id).Where(id => !known.Contains(id) && !gone.Contains(id)));
        foreach (Guid id in set.Erased.Select(erasure => erasure.Id).Where(id => !gone.Contains(id)))
        {
            _arrivals.Add(id);
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await (OnTheWay?.Invoke() ?? Task.CompletedTask);
        HttpResponseMessage answer = await AnswerAsync(request, cancellationToken);
        await (OnTheWay?.Invoke() ?? Task.CompletedTask);
        return answer;
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsAway)
        {
            OnAway?.Invoke();
            throw new HttpRequestException("refused");
        }

        string path = request.RequestUri!.AbsolutePath;
        Requests.Add($"{request.Method} {path}");
        if (path == "/server.json")
        {
            await (OnIntroduced?.Invoke() ?? Task.CompletedTask).WaitAsync(cancellationToken);
            OnAsked?.Invoke();
            OnAsked = null;
            return IsUnpaired ? new HttpResponseMessage(HttpStatusCode.Forbidden) : Json(HasServer ? $$"""{"server":true,"version":"1","token":"{{Token}}"{{Place}}}""" : """{"server":false}""");
        }

        if (path == "/api/devices")
        {
            string devices = PairedAt is { } at ? $$"""{"id":"{{Guid.Empty}}","name":"Phone","pairedAt":"{{at:O}}"}""" : "";
            return Json($$"""{"lan":true,"urls":["https://192.168.1.2:5443/"],"fingerprint":"AB:CD","devices":[{{devices}}]}""");
        }

        if (path == "/api/devices/invitation")
        {
            return Json($$"""{"urls":["https://192.168.1.2:5443/pair?code=1"],"until":"{{InvitedUntil:O}}"}""");
        }

        if (request.Method != HttpMethod.Get && request.Headers.GetValues("X-Backline-Token").Single() != Token)
        {
            return new HttpResponseMessage(HttpStatusCode.Forbidden);
        }

        return request.Method.Method switch
        {
            "POST" => await PushAsync(request),
            "DELETE" => Erase(request.RequestUri.Query),
            _ => Pull(request.RequestUri.Query),
        };
    }

    private async Task<HttpResponseMessage> PushAsync(HttpRequestMessage request)
    {
        if (Refuses)
        {
            return new HttpResponseMessage(HttpStatusCode.BadRequest);
        }

        RecordSet set = JsonSerializer.Deserialize(await request.Content!.ReadAsStringAsync(), RecordJson.Default.RecordSet)!;
        if (set.Records.Any(record => record.Id == RefusedId))
        {
            return new HttpResponseMessage(HttpStatusCode.BadRequest);
        }

        Take(set);
        await (OnPushed?.Invoke() ?? Task.CompletedTask);
        return Json($$"""{"added":0,"known":0,"erased":0{{Owed}}}""");
    }

    private string Place => IsEarlier ? "" : $",\"now\":\"{Now:O}\",\"last\":{_arrivals.Count}";

    private string Owed => OwesWiping ? ",\"notWiped\":true" : "";

    private HttpResponseMessage Erase(string query)
    {
        NameValueCollection parts = HttpUtility.ParseQueryString(query);
        Guid? person = parts["person"] is "all" ? null : Guid.Parse(parts["person"]!);
        DateTimeOffset until = parts["until"] is { } moment ? DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture) : DateTimeOffset.MaxValue;
        var arrived = _arrivals.Take(parts["upTo"] is { } place ? int.Parse(place, CultureInfo.InvariantCulture) : _arrivals.Count).ToHashSet();
        Take(Copy with { Records = [], Erased = [.. Copy.Records.Where(record => (person is null || record.Person == person) && record.At <= until && arrived.Contains(record.Id)).Select(record => new Erasure(record.Id, record.At))] });
        return Json($$"""{"erased":0{{Owed}}}""");
    }

    private HttpResponseMessage Pull(string query)
    {
        OnPull?.Invoke();
        int after = int.Parse(query.Split('&')[0]["?after=".Length..], CultureInfo.InvariantCulture);
        var ids = _arrivals.Skip(after).Take(2).ToHashSet();
        var page = new PullPage(
            [.. Copy.Records.Where(record => ids.Contains(record.Id))],
            [.. Copy.Erased.Where(erasure => ids.Contains(erasure.Id))],
            Math.Max(after, Math.Min(after + 2, _arrivals.Count)));
        return Json(JsonSerializer.Serialize(page, SyncJson.Default.PullPage));
    }

    private static HttpResponseMessage Json(string text) =>
        new(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
}
