namespace Backline.Server.Features.Records;

/// <summary>What giving records changed.</summary>
internal sealed record PushAnswer(int Added, int Known, int Erased);
