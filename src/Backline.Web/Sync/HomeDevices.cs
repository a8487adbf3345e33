using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace Backline.Web.Sync;

/// <summary>The phones that the server on this machine lets in, as requests. A server that is gone is <see cref="HttpRequestException"/>.</summary>
internal sealed class HomeDevices(HttpClient http, RecordServer server)
{
    /// <summary>Whether phones can reach the server, where, and which were let in.</summary>
    /// <returns>The list, or <see langword="null"/> when there is no server or this is a phone itself.</returns>
    public async Task<DeviceList?> ListAsync()
    {
        Introduction introduction = await server.IntroduceAsync();
        if (!introduction.Server)
        {
            return null;
        }

        using HttpResponseMessage response = await http.GetAsync(new Uri("api/devices", UriKind.Relative));
        return response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync(DeviceJson.Default.DeviceList) : null;
    }

    /// <summary>A new way in for one phone.</summary>
    public async Task<Invitation?> InviteAsync()
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Post, "api/devices/invitation");
        return response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync(DeviceJson.Default.Invitation) : null;
    }

    /// <summary>Takes a phone off the list.</summary>
    /// <returns>Whether it is off.</returns>
    public async Task<bool> ForgetAsync(Guid id)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Delete, $"api/devices/{id}");
        return response.IsSuccessStatusCode || response.StatusCode == System.Net.HttpStatusCode.NotFound;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path)
    {
        Introduction introduction = await server.IntroduceAsync();
        using var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("X-Backline-Token", introduction.Token);
        return await http.SendAsync(request);
    }
}

/// <summary>What the server says of phones at home.</summary>
internal sealed record DeviceList(bool Lan, IReadOnlyList<string> Urls, string? Fingerprint, IReadOnlyList<HomeDevice> Devices);

/// <summary>A phone that was let in.</summary>
internal sealed record HomeDevice(Guid Id, string Name, DateTimeOffset PairedAt);

/// <summary>A way in for one phone, good once.</summary>
internal sealed record Invitation(IReadOnlyList<string> Urls, DateTimeOffset Until);

/// <summary>The JSON about phones at home.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(DeviceList))]
[JsonSerializable(typeof(Invitation))]
internal sealed partial class DeviceJson : JsonSerializerContext;
