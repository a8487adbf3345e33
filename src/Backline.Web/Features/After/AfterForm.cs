using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Progress.Plans;
using Backline.Progress.Sessions;

namespace Backline.Web.Features.After;

/// <summary>What is said after a session while it is being said.</summary>
/// <param name="session">The session's id.</param>
/// <param name="places">The body map's places.</param>
public sealed class AfterForm(Guid session, IReadOnlyList<BodyPlace> places)
{
    private const int LongestNote = 2000;
    private readonly HashSet<string> _felt = [];
    private SessionAfterContent? _said;

    /// <value>1. Pain before, 0–10, or <see langword="null"/>.</value>
    public int? PainBefore { get; set; }

    /// <value>1. Pain after, 0–10, or <see langword="null"/>.</value>
    public int? PainAfter { get; set; }

    /// <value>Whether the pain rose so far that the plan would stop after a second time like it.</value>
    public bool HasPainRisen => PainAfter - PainBefore >= StopRule.PainRise;

    /// <value>Whether the pain is now so strong that no session could begin with it, whatever it was before.</value>
    public bool IsPainStrong => StrongPain.Is(PainAfter);

    /// <value>The person's own words.</value>
    public string Notes { get; set; } = "";

    /// <value>The body map's places.</value>
    public IReadOnlyList<BodyPlace> Places => places;

    /// <value>The places it was felt at, those that ask to stop first.</value>
    public IReadOnlyList<BodyPlace> Felt => [.. places.Where(place => IsFelt(place.Id)).OrderByDescending(place => place.Stop)];

    /// <value>Whether anything was said that was not said before.</value>
    public bool IsTouched => !IsSame(ToContent(), _said ?? Nothing);

    private SessionAfterContent Nothing => new() { Session = session, Felt = [] };

    /// <summary>With all that was said of the session before: the latest answers stand for all of them, so none may get lost.</summary>
    /// <param name="session">The session.</param>
    /// <param name="places">The body map's places.</param>
    public static AfterForm Of(PastSession session, IReadOnlyList<BodyPlace> places)
    {
        var form = new AfterForm(session.Record.Id, places)
        {
            PainBefore = session.PainBefore,
            PainAfter = session.PainAfter,
            Notes = session.Notes ?? "",
        };
        form._felt.UnionWith(session.Felt);
        form._said = form.ToContent();
        return form;
    }

    /// <summary>Whether it was felt there.</summary>
    /// <param name="place">The place's id.</param>
    public bool IsFelt(string place) => _felt.Contains(place);

    /// <summary>Felt there, or no longer.</summary>
    /// <param name="place">The place's id.</param>
    public void Toggle(string place)
    {
        if (!_felt.Remove(place))
        {
            _felt.Add(place);
        }
    }

    /// <summary>What was said, as it is kept.</summary>
    public SessionAfterContent ToContent() => new()
    {
        Session = session,
        PainBefore = PainBefore,
        PainAfter = PainAfter,
        Felt = [.. places.Select(place => place.Id).Where(IsFelt), .. _felt.Except(places.Select(place => place.Id)).Order(StringComparer.Ordinal)],
        Notes = Notes.Trim() is { Length: > 0 } notes ? notes[..Math.Min(notes.Length, LongestNote)] : null,
    };

    private static bool IsSame(SessionAfterContent one, SessionAfterContent other) =>
        (one.PainBefore, one.PainAfter, one.Notes) == (other.PainBefore, other.PainAfter, other.Notes) && one.Felt.SequenceEqual(other.Felt);
}
