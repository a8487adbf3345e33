using Backline.Practice.Records;

namespace Backline.Web.Sync;

/// <summary>A page of what arrived at the server.</summary>
/// <param name="Records">The records.</param>
/// <param name="Erased">The erasures.</param>
/// <param name="Next">1. Where to go on; the same number again when nothing more is there.</param>
internal sealed record PullPage(IReadOnlyList<PracticeRecord> Records, IReadOnlyList<Erasure> Erased, long Next);
