using System.Text.Json.Serialization;
using Backline.Practice.Records;
using Backline.Server.Features.Devices;
using Backline.Server.Features.Health;
using Backline.Server.Features.Introduction;
using Backline.Server.Features.Records;
using Backline.Server.Home;

namespace Backline.Server;

/// <summary>How the server's own answers are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = RecordRules.DeepestSet)]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(Introduction))]
[JsonSerializable(typeof(PushAnswer))]
[JsonSerializable(typeof(PullAnswer))]
[JsonSerializable(typeof(EraseAnswer))]
[JsonSerializable(typeof(DeviceList))]
[JsonSerializable(typeof(Invitation))]
internal sealed partial class ServerJson : JsonSerializerContext;
