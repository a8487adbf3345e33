using Backline.Practice.Records;

namespace Backline.Server.Features.Records;

/// <summary>A page of what arrived.</summary>
/// <param name="Records">The records.</param>
/// <param name="Erased">The erasures.</param>
/// <param name="Next">1. What to ask for next as <c>after</c>; the same number again when nothing more is there.</param>
internal sealed record PullAnswer(IReadOnlyList<PracticeRecord> Records, IReadOnlyList<Erasure> Erased, long Next);
