using Backline.Storage.Failures;

namespace Backline.Storage.Records;

/// <summary>What taking in a set of records changed.</summary>
/// <param name="Added">1. Records that were new.</param>
/// <param name="Known">1. Records that were here already, or had been erased, or came twice in the set.</param>
/// <param name="Erased">1. Erasures that were new.</param>
/// <param name="Removed">1. Records that were here and were erased by them.</param>
/// <param name="NotWiped">
/// Why freed parts of the file could not be overwritten, or <see langword="null"/> when they were or nothing was
/// erased. The erasing itself is done either way; erasing again tries again.
/// </param>
public readonly record struct Union(int Added, int Known, int Erased, int Removed = 0, StorageFailure? NotWiped = null);
