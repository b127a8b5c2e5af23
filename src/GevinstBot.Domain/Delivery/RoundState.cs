using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>
/// A round, its ledger rows and its answers: all that is needed to decide what happens to it. Empty for a round that hasn't opened.
/// </summary>
public sealed record RoundState(Round Round, IReadOnlyList<DeliveryRecord> Ledger, IReadOnlyCollection<Answered> Answered)
{
    /// <summary>Far longer than <see cref="DuePrompts"/> waits before it repeats one.</summary>
    private static readonly Duration Settling = Duration.FromMinutes(10);

    // Made once: they are asked for every row of a round of thousands. One prompt's rows need hardly any of them.
    private Dictionary<(Prompt, Occasion), DeliveryRecord>? _records;
    private ILookup<string, Answered>? _answers;

    // A copy may have other rows, and looks them up anew.
    private RoundState(RoundState other) => (Round, Ledger, Answered) = (other.Round, other.Ledger, other.Answered);

    private Dictionary<(Prompt, Occasion), DeliveryRecord> Records =>
        _records ??= Ledger.ToDictionary(record => (record.Prompt, record.Occasion));

    private ILookup<string, Answered> Answers => _answers ??= Answered.ToLookup(answer => answer.Subject);

    /// <summary>Null when the prompt has none for the occasion.</summary>
    public DeliveryRecord? Record(Prompt prompt, Occasion occasion) => Records.GetValueOrDefault((prompt, occasion));

    /// <summary>
    /// What makes a prompt's key unguessable: all its messages carry that of its first row, sent or not. Null when it has none.
    /// </summary>
    public string? NonceOf(Prompt prompt) => Record(prompt, Occasion.First)?.Nonce;

    /// <summary>Null when they are no longer in the round.</summary>
    public Addressee? Addressee(Prompt prompt) => Round.Addressees.Find(prompt.Subject, prompt.Person);

    public Answered? AnswerAbout(string subject) => Answers[subject].FirstOrDefault();

    public bool IsAnswered(string subject) => Answers.Contains(subject);

    /// <summary>
    /// The subjects about whom no card has left, to nobody: they haven't answered because they weren't asked. None where nothing is known
    /// of what was sent, as of a round long past.
    /// </summary>
    public IReadOnlySet<string> Unreached
    {
        get
        {
            if (Ledger.Count == 0)
                return new HashSet<string>();
            var reached = Ledger.Where(record => record.HasLeft).Select(record => record.Prompt.Subject).ToHashSet();
            return Round.Addressees.Select(to => to.Subject)
                .Where(subject => !reached.Contains(subject) && !IsAnswered(subject)).ToHashSet();
        }
    }

    /// <summary>Somebody may be filling in the form on their card, though a colleague has answered.</summary>
    public bool KeepsForm(Prompt prompt, Instant now) =>
        Addressee(prompt) is { } to && Round.KeepsFormUntil(to, AnswerAbout(prompt.Subject)) > now;

    /// <summary>When cards that kept their forms are to show what their colleagues have answered.</summary>
    public IEnumerable<Instant> FormsKeptUntil => Round.IsFilledInTogether
        ? Round.Addressees.Select(to => Round.KeepsFormUntil(to, AnswerAbout(to.Subject))).OfType<Instant>().Distinct()
        : [];

    /// <summary>Something of it has left, and not as the answer to a command, which is the asker's own.</summary>
    public bool IsOut => Ledger.Any(record => record is { HasLeft: true, IsReply: false });

    /// <summary>A card that somebody asked for themselves: it asks for no answer, and came as the answer to a command.</summary>
    public bool IsOwnCard => !Round.ExpectsAnswer && Ledger.Count > 0 && Ledger.All(record => record.IsReply);

    /// <summary>
    /// Something in it comes to an end that no planned moment tells of: a claim that may be lost, or a send whose outcome nobody knows
    /// and that may be repeated once.
    /// </summary>
    public bool IsUnsettled(Instant now) => Ledger.Any(record =>
        record.State == DeliveryState.Sending || (record.State == DeliveryState.Ambiguous && now - record.LeaseUntil < Settling));
}
