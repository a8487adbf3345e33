using Backline.Practice.Records;

namespace Backline.Web.Features.Live;

/// <summary>A session that goes on, as it would be kept if the page were closed now.</summary>
/// <param name="At">When it was written.</param>
/// <param name="Content">The session so far.</param>
internal sealed record SessionDraft(DateTimeOffset At, SessionContent Content);
