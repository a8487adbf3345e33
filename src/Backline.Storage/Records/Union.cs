using Backline.Storage.Failures;

namespace Backline.Storage.Records;

/// <summary>What taking in a set of records changed.</summary>
/// <param name="Added">1. Records that were new.</param>
/// <param name="Known">1. Records that were here already, or had been erased, or came twice in the set.</param>
/// <param name="Erased">1. Erasures that were new.</param>
/// <param name="Removed">1. Records that were here and were erased by them.</param>
/// <param name="NotWiped">
/// Why parts of the file that were freed, now or before, are not overwritten yet; <see langword="null"/> when there are none.
/// What was asked is done either way. The next change or start tries again (<see cref="BacklineDb.FinishWiping"/>).
/// </param>
public readonly record struct Union(int Added, int Known, int Erased, int Removed = 0, StorageFailure? NotWiped = null);
