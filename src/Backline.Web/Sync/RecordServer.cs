using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Backline.Practice.Records;

namespace Backline.Web.Sync;

/// <summary>The server's side of the records, as requests. A server that is gone is <see cref="HttpRequestException"/>.</summary>
internal sealed class RecordServer(HttpClient http, TimeProvider clock)
{
    private const int PageSize = 500;
    private static readonly TimeSpan LongestIntroduction = TimeSpan.FromSeconds(15);

    /// <value>Whether the server has yet to overwrite what was erased, as it said when something was last changed there.</value>
    public bool OwesWiping { get; private set; }

    /// <summary>What the server says of itself.</summary>
    /// <param name="longest">Who takes longer is gone; the usual time when left out. A phone that leaves the house finds nobody there, and is not told so.</param>
    public async Task<Introduction> IntroduceAsync(TimeSpan? longest = null)
    {
        using var limit = new CancellationTokenSource(longest ?? LongestIntroduction, clock);
        using var request = new HttpRequestMessage(HttpMethod.Get, "server.json");
        request.Headers.TryAddWithoutValidation("Cache-Control", "no-cache");
        using HttpResponseMessage response = await SendAsync(request, limit.Token);
        if (response.StatusCode == HttpStatusCode.Forbidden)
        {
            return new Introduction(Server: true, Refused: true);
        }

        response.EnsureSuccessStatusCode();
        return await ReadAsync(response, SyncJson.Default.Introduction);
    }

    /// <summary>What arrived after a place.</summary>
    public async Task<PullPage> PullAsync(long after)
    {
        using HttpResponseMessage response = await http.GetAsync(new Uri($"api/records?after={after}&limit={PageSize}", UriKind.Relative));
        response.EnsureSuccessStatusCode();
        return await ReadAsync(response, SyncJson.Default.PullPage);
    }

    /// <summary>Gives a set.</summary>
    /// <returns>Whether the server took it; a server that only stumbled throws, to be tried again.</returns>
    public async Task<bool> PushAsync(RecordSet set, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/records") { Content = JsonContent.Create(set, RecordJson.Default.RecordSet) };
        return await ChangeAsync(request, token);
    }

    /// <summary>Erases a person's content, or everybody's, that had come to the server by a place in the order of arrival.</summary>
    /// <param name="person">Whose, or <see langword="null"/> for everybody's.</param>
    /// <param name="place">From an introduction with the same token.</param>
    /// <param name="token">From the introduction.</param>
    /// <returns>Whether the server did it.</returns>
    public Task<bool> EraseUpToAsync(Guid? person, long place, string? token) => EraseAsync(person, $"upTo={place}", token);

    /// <summary>Erases a person's content, or everybody's, that had come by a place and is dated no later than a moment.</summary>
    /// <param name="person">Whose, or <see langword="null"/> for everybody's.</param>
    /// <param name="until">The moment, by the server's clock.</param>
    /// <param name="place">From the introduction: however long this is on its way, what comes after that stays. <see langword="null"/> from a server of an earlier version.</param>
    /// <param name="token">From the introduction.</param>
    /// <returns>Whether the server did it.</returns>
    public Task<bool> EraseUntilAsync(Guid? person, DateTimeOffset until, long? place, string? token) =>
        EraseAsync(person, $"until={Uri.EscapeDataString(until.UtcDateTime.ToString("O", CultureInfo.InvariantCulture))}{(place is null ? "" : $"&upTo={place}")}", token);

    private async Task<bool> EraseAsync(Guid? person, string which, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"api/records?person={person?.ToString() ?? "all"}&{which}");
        return await ChangeAsync(request, token);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken limit)
    {
        try
        {
            return await http.SendAsync(request, limit);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested)
        {
            throw new HttpRequestException("The server does not answer in time.", exception);
        }
    }

    private async Task<bool> ChangeAsync(HttpRequestMessage request, string? token)
    {
        request.Headers.TryAddWithoutValidation("X-Backline-Token", token);
        using HttpResponseMessage response = await http.SendAsync(request);
        if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge)
        {
            return false;
        }

        response.EnsureSuccessStatusCode();
        OwesWiping = (await ReadAsync(response, SyncJson.Default.ChangeAnswer)).NotWiped;
        return true;
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync(type) ?? throw new HttpRequestException("The server answered null.");
        }
        catch (JsonException exception)
        {
            // Something else answers at this address; to the sync that is a server that is not there.
            throw new HttpRequestException("The answer is not Backline's.", exception);
        }
    }
}
