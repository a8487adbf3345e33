using System.Text.Json;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Screening;
using Backline.Web.Records;

namespace Backline.Web.Choices;

/// <summary>How the next session is to be: choices kept from the last time, and what today's answers ask for.</summary>
internal sealed class SessionSetup : IDisposable
{
    private const double ShortestHoldSeconds = 20;
    private const double ThickestRollCm = 50;
    private const double ShortestBodyCm = 50;
    private const double TallestBodyCm = 250;

    private readonly ILocalSettings _settings;
    private readonly RecordStore _store;
    private readonly PracticeLogs _logs;
    private readonly TimeProvider _clock;
    private SetupChoices? _choices;
    private int? _heardPain;
    private bool _beginsAtOnce;

    public SessionSetup(ILocalSettings settings, RecordStore store, PracticeLogs logs, TimeProvider clock)
    {
        (_settings, _store, _logs, _clock) = (settings, store, logs, clock);
        store.PersonChanged += StartAnew;
    }

    /// <value>The choices as they stand.</value>
    public SetupChoices Choices => _choices ??= Read();

    /// <value>What the records say of today; nothing until <see cref="PrepareAsync"/> has been awaited.</value>
    public Readiness Readiness { get; private set; } = Readiness.Unknown;

    /// <value>What the screening and the answers after sessions ask for.</value>
    public IReadOnlyList<Restriction> Restrictions => Readiness.Restrictions;

    /// <value>The hold to aim at today: what was chosen, or less after a worse day.</value>
    public TimeSpan Target => TimeSpan.FromSeconds(Math.Max(ShortestHoldSeconds, Choices.TargetSeconds * Readiness.Dose.HoldShare));

    /// <value>Whether the hands rest on something today: for balance, or so that they are high and the head stays above the heart.</value>
    public bool NeedsSupport => Restrictions.Contains(Restriction.HandsSupported) || Restrictions.Contains(Restriction.HeadAboveHeart);

    /// <value>What hands may rest on today. A block on the floor is out of reach for who stands, and for most who bow a little.</value>
    public IReadOnlyList<Support> Supports =>
        [.. Enum.GetValues<Support>().Where(support => !(NeedsSupport && support == Support.None) && !(IsBlockOutOfReach && support == Support.Block))];

    /// <value>1. Pain before the session, 0–10; <see langword="null"/> when not said.</value>
    public int? PainBefore { get; set; }

    /// <value>Whether it was asked for already; once is enough.</value>
    public bool IsPainAsked { get; set; }

    /// <summary>Reads the records anew. Every page that leads to a session awaits this first.</summary>
    /// <returns>Whether a session may begin; if not, the safety questions come first.</returns>
    public async Task<bool> PrepareAsync()
    {
        Readiness = Readiness.Of(await _logs.ReadAsync(), _clock.GetLocalNow());
        _choices = Read(); // another tab may have chosen since
        KeepToLimits();
        return Readiness.MayStretch;
    }

    /// <summary>Proposes how long to hold, where the plan or a worse day has a say. Call it after <see cref="PrepareAsync"/>.</summary>
    public async Task ProposeLengthAsync()
    {
        if (ProposedHold.SecondsFor(Choices, await _logs.ReadAsync(), _clock.GetLocalNow()) is { } seconds)
        {
            Choose(choices => choices with { TargetSeconds = seconds });
        }
    }

    /// <summary>Another day has begun while a page that leads to a session is open: the records are read and the length is proposed anew.</summary>
    /// <param name="isLengthChosen">Whether the person chose the length by hand on that page: it stays there.</param>
    /// <returns>Whether a session may begin still.</returns>
    public async Task<bool> TurnAsync(bool isLengthChosen)
    {
        bool mayStretch = await PrepareAsync();
        if (mayStretch && !isLengthChosen)
        {
            await ProposeLengthAsync();
        }

        return mayStretch;
    }

    /// <summary>One tap on the way to the session is its beginning too: by voice, with what is chosen or usual.</summary>
    public void BeginAtOnce()
    {
        Choose(now => now with { HasCamera = false });
        (PainBefore, _heardPain, _beginsAtOnce) = (_heardPain ?? PainBefore, null, true);
    }

    /// <summary>Whether the session that opens now has been begun already; asked once.</summary>
    public bool TakeBeginning()
    {
        bool begins = _beginsAtOnce;
        _beginsAtOnce = false;
        return begins;
    }

    /// <summary>The options of a session that starts now.</summary>
    /// <param name="talk">How much is spoken.</param>
    public SessionOptions OptionsFor(Talk talk) => new()
    {
        Variant = Choices.Variant,
        Support = Choices.Support,
        Target = Target,
        HasCamera = Choices.HasCamera,
        Talk = talk,
        Restrictions = Restrictions,
    };

    /// <summary>Chooses anew and keeps it for next time.</summary>
    /// <param name="change">From the old choices to the new: of those that stand in the browser, whichever tab they are of.</param>
    public void Choose(Func<SetupChoices, SetupChoices> change)
    {
        _choices = change(Read());
        _settings.Write(LocalKeys.Setup, JsonSerializer.Serialize(_choices, SettingsJson.Default.SetupChoices));
    }

    /// <inheritdoc />
    public void Dispose() => _store.PersonChanged -= StartAnew;

    /// <summary>The safety questions have just heard how strong it is: the session they lead to need not ask again.</summary>
    /// <param name="pain">1. 0 to 10, or <see langword="null"/> where nothing hurts or nothing was said.</param>
    public void HearPain(int? pain) => _heardPain = pain;

    /// <summary>What was said of pain belongs to one session; the next is asked about anew, but for what was heard on the way to it.</summary>
    public void ForgetPain() => (PainBefore, IsPainAsked, _heardPain) = (_heardPain, false, null);

    /// <summary>Forgets every choice.</summary>
    public void Forget()
    {
        _choices = new SetupChoices();
        (Readiness, _heardPain) = (Readiness.Unknown, null);
        ForgetPain();
        _settings.Write(LocalKeys.Setup, null);
    }

    private bool IsBlockOutOfReach => NeedsSupport || Restrictions.Contains(Restriction.NoBow) || Restrictions.Contains(Restriction.NoEndRange);

    // Another person's choices are read when they are first asked for.
    private void StartAnew()
    {
        (_choices, Readiness, _heardPain) = (null, Readiness.Unknown, null);
        ForgetPain();
    }

    // Choices remembered from freer days must not outlive what the body asks for now.
    private void KeepToLimits()
    {
        if (!Supports.Contains(Choices.Support))
        {
            Choose(choices => choices with { Support = Support.Chair });
        }

        double most = RollLimits.MostCm(Restrictions);
        if (Choices.RollCm > most)
        {
            Choose(choices => choices with { RollCm = most });
        }
    }

    private SetupChoices Read()
    {
        try
        {
            return _settings.Read(LocalKeys.Setup) is { } text
                ? Sound(JsonSerializer.Deserialize(text, SettingsJson.Default.SetupChoices) ?? new SetupChoices())
                : new SetupChoices();
        }
        catch (JsonException)
        {
            // Choices only: an unreadable text means none were made.
            return new SetupChoices();
        }
    }

    // What this version's protocol does not know, or does not allow, cannot have been chosen in it.
    private static SetupChoices Sound(SetupChoices choices)
    {
        Protocol protocol = ProtocolLibrary.Load();
        return choices with
        {
            Variant = protocol.Variants.Any(variant => variant.Id == choices.Variant) ? choices.Variant : protocol.Variants[0].Id,
            TargetSeconds = Math.Clamp(choices.TargetSeconds, protocol.Hold.MinSeconds, protocol.Hold.MaxSeconds),
            Support = Enum.IsDefined(choices.Support) ? choices.Support : Support.Chair,
            RollCm = choices.RollCm is >= 0 and <= ThickestRollCm ? choices.RollCm : null,
            HeightCm = choices.HeightCm is >= ShortestBodyCm and <= TallestBodyCm ? choices.HeightCm : null,
        };
    }
}
