using Backline.Practice.Records;

namespace Backline.Storage.Records;

/// <summary>What arrived after a place in the order of arrival.</summary>
/// <param name="Records">The records, in that order.</param>
/// <param name="Erased">The erasures, in that order.</param>
/// <param name="Next">1. Where to go on; the same number again when nothing more is there.</param>
public sealed record RecordPage(IReadOnlyList<PracticeRecord> Records, IReadOnlyList<Erasure> Erased, long Next);
