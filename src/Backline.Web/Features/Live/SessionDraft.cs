using Backline.Practice.Records;

namespace Backline.Web.Features.Live;

/// <summary>A session that goes on, as it would be kept if the page were closed now.</summary>
/// <param name="Id">The id its record will have, so that keeping it twice is keeping it once.</param>
/// <param name="At">When it was written.</param>
/// <param name="Content">The session so far.</param>
/// <param name="Person">Whose it is, by the id its record will bear; <see langword="null"/> where that was not known yet, and from versions before 0.2.</param>
internal sealed record SessionDraft(Guid Id, DateTimeOffset At, SessionContent Content, Guid? Person = null);
