using System.Text.Json.Serialization;

namespace Backline.Server.Features.Records;

/// <summary>How many records were erased.</summary>
/// <param name="Erased">1. Records.</param>
/// <param name="NotWiped">Whether freed parts of the file are not overwritten yet. It is done later; nobody need ask again.</param>
internal sealed record EraseAnswer(int Erased, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool NotWiped);
