using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Web.Features.After;

/// <summary>What is said after a session while it is being said.</summary>
/// <param name="session">The session's id.</param>
/// <param name="places">The body map's places.</param>
public sealed class AfterForm(Guid session, IReadOnlyList<BodyPlace> places)
{
    private const int LongestNote = 2000;
    private readonly HashSet<string> _felt = [];

    /// <value>1. Pain before, 0–10, or <see langword="null"/>.</value>
    public int? PainBefore { get; set; }

    /// <value>1. Pain after, 0–10, or <see langword="null"/>.</value>
    public int? PainAfter { get; set; }

    /// <value>The person's own words.</value>
    public string Notes { get; set; } = "";

    /// <value>The body map's places.</value>
    public IReadOnlyList<BodyPlace> Places => places;

    /// <value>The places it was felt at, those that ask to stop first.</value>
    public IReadOnlyList<BodyPlace> Felt => [.. places.Where(place => IsFelt(place.Id)).OrderByDescending(place => place.Stop)];

    /// <value>Whether anything was said.</value>
    public bool IsTouched => PainBefore is not null || PainAfter is not null || _felt.Count > 0 || Notes.Trim().Length > 0;

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
        Felt = [.. places.Select(place => place.Id).Where(IsFelt)],
        Notes = Notes.Trim() is { Length: > 0 } notes ? notes[..Math.Min(notes.Length, LongestNote)] : null,
    };
}
