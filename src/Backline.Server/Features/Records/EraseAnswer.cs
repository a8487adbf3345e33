namespace Backline.Server.Features.Records;

/// <summary>How many records were erased.</summary>
internal sealed record EraseAnswer(int Erased);
