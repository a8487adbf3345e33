using System.Text.Json.Serialization;

namespace Backline.Server.Features.Records;

/// <summary>What giving records changed.</summary>
/// <param name="Added">1. Records that were new.</param>
/// <param name="Known">1. Records that were here or erased already.</param>
/// <param name="Erased">1. Erasures that were new.</param>
/// <param name="NotWiped">Whether freed parts of the file, of these erasures or of others before, are not overwritten yet. It is done later.</param>
internal sealed record PushAnswer(int Added, int Known, int Erased, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool NotWiped);
