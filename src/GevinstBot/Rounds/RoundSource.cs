using GevinstBot.Domain.Delivery;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>A capability's kind of round: what exists to ask, who has answered, and how it looks. The engine does the rest.</summary>
public abstract class RoundSource
{
    public abstract RoundKind Kind { get; }

    /// <summary>
    /// The rounds whose opening lies in the interval: planned from calendar and plan,
    /// or made of stored facts. The same input gives the same rounds.
    /// </summary>
    public abstract Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct);

    /// <summary>Where its rounds are read together with those of other kinds; null for one that is asked alone.</summary>
    public virtual SharedRounds? Shared => null;

    /// <summary>
    /// Read from the capability's own table of answers: an answer counts from the moment it is stored. Of a round that only tells
    /// something nothing is asked, and there is none.
    /// </summary>
    public virtual Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Answered>>([]);

    /// <summary>
    /// The same of several rounds of the kind. Where there may be many of them, they are asked for together.
    /// </summary>
    public virtual async Task<ILookup<RoundId, Answered>> AnsweredAsync(IReadOnlyList<Round> rounds, CancellationToken ct)
    {
        var all = new List<(RoundId Round, Answered Answer)>();
        foreach (var round in rounds)
            all.AddRange((await AnsweredAsync(round, ct)).Select(answer => (round.Id, answer)));
        return all.ToLookup(one => one.Round, one => one.Answer);
    }

    /// <summary>
    /// What has been answered about one subject; null when nobody has. Where there may be many subjects, that one alone is read.
    /// </summary>
    public virtual async Task<Answered?> AnswerAsync(Round round, string subject, CancellationToken ct) =>
        (await AnsweredAsync(round, ct)).FirstOrDefault(answer => answer.Subject == subject);

    /// <summary>
    /// Where a round is made of a row, that the row can be read: one that can't be takes its round with it, and isn't over for that.
    /// </summary>
    /// <exception cref="Storage.UnreadableRowException">There is a row, and it can't be read.</exception>
    public virtual Task RequireReadableAsync(RoundId round, CancellationToken ct) => Task.CompletedTask;

    /// <summary>
    /// What somebody is told who presses a card whose round isn't there any more: it is long over, unless what it asks about has become
    /// something else.
    /// </summary>
    public virtual Task<string> GoneKeyAsync(RoundId round, CancellationToken ct) => Task.FromResult("submit.closed");

    /// <summary>
    /// True when it asks organisations, whose answers stand with their names, so that somebody else may give one in an organisation's name.
    /// </summary>
    public virtual bool MayBeAnsweredFor => false;

    /// <summary>Of such a round, about whom there is something to say now; null where it is everybody whom it asks.</summary>
    public virtual Task<IReadOnlySet<string>?> AnswerableForAsync(Round round, Instant now, CancellationToken ct) =>
        Task.FromResult<IReadOnlySet<string>?>(null);

    /// <summary>The last day that a lead may move a round's deadline to; null when it can't be moved, or follows another.</summary>
    public virtual LocalDate? LastDeadline(Round round) => null;

    /// <summary>True when an answer concerns other rounds at once: a message that it gives rise to, or a card of theirs.</summary>
    public virtual bool GivesRise => false;

    /// <summary>Whether what a subject has just answered does, where not every answer does: then the whole engine runs.</summary>
    public virtual Task<bool> GivesRiseAsync(Round round, string subject, CancellationToken ct) => Task.FromResult(GivesRise);

    public abstract Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct);

    /// <summary>What the round is called in «hva venter på meg?».</summary>
    public abstract string Title(Round round, LocalTexts texts);
}
