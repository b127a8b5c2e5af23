using System.Globalization;
using AdaptiveCards;
using GevinstBot.Domain;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Scopes;
using GevinstBot.Rounds;
using GevinstBot.Storage;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>
/// A press of a button that passed the gate: the round is open and the person is the one the card was sent to. What was typed comes
/// with the action's data, by field and as text; nothing in it is trusted as identity.
/// </summary>
public sealed record Submission(CardRequest Card, IReadOnlyDictionary<string, string> Typed)
{
    private readonly TypedFields _fields = TypedFields.Of(Typed);

    /// <summary>Clean: what reads it or shows it again needn't think of it.</summary>
    public IReadOnlyDictionary<string, string> Typed => _fields.Values;

    /// <summary>False where more was typed than can be given back, and <see cref="Typed"/> has the beginning of it.</summary>
    public bool IsWhole => _fields.IsWhole;

    /// <summary>Which version of the answer the pressed card showed. Only compared: a wrong number gets the answer as it stands.</summary>
    public int BasedOn => int.TryParse(
        Typed.GetValueOrDefault(RoundCard.BasedOnField), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>For a form that comes back with its problems: it still shows what the pressed card showed.</summary>
    public CardRequest AsPressed => Card with { BasedOn = BasedOn };

    public Round Round => Card.Round;

    public string Subject => Card.To.Subject;

    public PersonId By => Card.To.Person;

    public Instant Now => Card.Now;

    public LocalTexts Texts => Card.Texts;

    /// <summary>Set where who presses isn't asked, and answers in the name of those who are.</summary>
    public OnBehalf? OnBehalf { get; init; }

    public bool IsOnBehalf => OnBehalf is not null;

    /// <summary>What is logged of it, where it is an act: who, when, and in which round.</summary>
    public AuditedAct Audited(AuditAct act) => new(act, By, Now) { About = Round.Id.ToString() };

    /// <summary>
    /// Stores what was typed where it is right; where it isn't, or it comes too late, or somebody was faster, the form comes back with
    /// it.
    /// </summary>
    /// <param name="read">What was typed, read.</param>
    /// <param name="store">Stores it on the version that the pressed card showed.</param>
    /// <param name="form">The form with what was typed and what is wrong with it; null when the round's own card is the form.</param>
    public Task<SubmitReply> StoreAsync<T, TStored>(
        Checked<T> read, Func<T, Task<StoreResult<TStored>>> store, Func<CardRequest, IReadOnlyList<Problem>, AdaptiveCard>? form)
        where TStored : class, IVersioned<TStored> => TakeAsync(
        read,
        async value => ReplyTo(
            await LoggedAsync(() => store(value)),
            card => form?.Invoke(card, [])),
        form);

    /// <summary>Stores what a press says; what is said in an organisation's name by somebody else is in the log first.</summary>
    public Task<StoreResult<T>> LoggedAsync<T>(Func<Task<StoreResult<T>>> store) where T : class, IVersioned<T> =>
        OnBehalf is null ? store() : OnBehalf.StoreAsync(this, store);

    /// <summary>The same where something else than an answer becomes of it.</summary>
    /// <param name="read">What was typed, read.</param>
    /// <param name="take">Does what was asked for, and says what is shown then.</param>
    /// <param name="form">The form with what was typed and what is wrong with it; null when the round's own card is the form.</param>
    public Task<SubmitReply> TakeAsync<T>(
        Checked<T> read, Func<T, Task<SubmitReply>> take, Func<CardRequest, IReadOnlyList<Problem>, AdaptiveCard>? form) =>
        TakeAsync(read, take, (card, problems) => Task.FromResult(form?.Invoke(card, problems)));

    /// <inheritdoc cref="TakeAsync{T}(Checked{T}, Func{T, Task{SubmitReply}}, Func{CardRequest, IReadOnlyList{Problem}, AdaptiveCard}?)"/>
    public Task<SubmitReply> TakeAsync<T>(
        Checked<T> read, Func<T, Task<SubmitReply>> take, Func<CardRequest, IReadOnlyList<Problem>, Task<AdaptiveCard?>> form)
    {
        return Card.IsClosed ? AgainAsync([]) : read.Match(take, AgainAsync);

        async Task<SubmitReply> AgainAsync(IReadOnlyList<Problem> problems) =>
            await form(AsPressed, problems) is { } again ? SubmitReply.Show(again) : SubmitReply.Unchanged();
    }

    /// <summary>What the person sees of an answer that was to be stored.</summary>
    /// <param name="result">What became of it.</param>
    /// <param name="form">The form with what was typed: shown when that stands in no version, so that it isn't lost.</param>
    public SubmitReply ReplyTo<T>(StoreResult<T> result, Func<CardRequest, AdaptiveCard?>? form = null) where T : class, IVersioned<T> =>
        (result.Outcome, result.Standing) switch
        {
            (StoreOutcome.Stored or StoreOutcome.Same, _) => result.MergedWith is { } other
                ? SubmitReply.Merged(new NewerAnswer(other.By, other.At))
                : SubmitReply.Receipt(),
            (StoreOutcome.Overtaken, var newer) => SubmitReply.Overtaken(
                new NewerAnswer(newer.By, newer.At) { IsOwnForm = newer is AskedForm },
                result.IsEarlier ? null : form?.Invoke(Card with { BasedOn = newer.Version })),
        };
}

/// <summary>What the person sees after pressing a button.</summary>
public sealed record SubmitReply
{
    /// <summary>The card to show in place of the pressed one; null when the round's own card is shown as it now stands.</summary>
    public AdaptiveCard? Card { get; private init; }

    /// <summary>A short message instead of a card.</summary>
    public string? Message { get; private init; }

    /// <summary>The answer that overtook the pressed card, or was put together with it; the card that is shown tells of it.</summary>
    public NewerAnswer? Newer { get; private init; }

    /// <summary>What the press is about isn't there for whoever pressed; the card that is shown says so.</summary>
    public bool IsGone { get; private init; }

    /// <summary>Something was stored: everybody's card of this subject is brought up to date.</summary>
    public bool Stored { get; private init; }

    /// <summary>Nothing was stored: the form again, with problems and everything typed.</summary>
    public static SubmitReply Show(AdaptiveCard card) => new() { Card = card };

    /// <summary>Nothing was to be stored: the round's own card as it stands.</summary>
    public static SubmitReply Unchanged() => new();

    /// <summary>
    /// The same where somebody wanted something with what isn't there, or isn't theirs: a made-up card, or one from before. It says so.
    /// </summary>
    public static SubmitReply Gone() => new() { IsGone = true };

    /// <summary>
    /// Nothing was stored, because another answer was, after the pressed card was made. Without a form, the round's card.
    /// </summary>
    public static SubmitReply Overtaken(NewerAnswer newer, AdaptiveCard? form) => new() { Card = form, Newer = newer };

    /// <summary>
    /// The same with the form made anew, where it shows what somebody else wrote: what is decided next is decided on what it shows.
    /// </summary>
    public SubmitReply ShowingNow(AdaptiveCard? form) => this with { Card = Card is null ? null : form };

    /// <summary>The answer is in the table: the round's card shows it.</summary>
    public static SubmitReply Receipt() => new() { Stored = true };

    /// <summary>The same, put together with what somebody else stored after the pressed card was made: the receipt says so.</summary>
    public static SubmitReply Merged(NewerAnswer with) => new() { Stored = true, Newer = with };

    /// <summary>Nothing was stored, and the card stays: a short message says why.</summary>
    public static SubmitReply Tell(string message) => new() { Message = message };
}

/// <summary>An answer that was stored after the pressed card was made; without a person, by the program.</summary>
public sealed record NewerAnswer(PersonId? By, Instant At)
{
    /// <summary>No answer, but a form of the person's own, which they have gone on with.</summary>
    public bool IsOwnForm { get; init; }
}

/// <summary>
/// One verb of one kind of round, or where none is named of every kind. Two handlers for one verb stop the program at the start.
/// </summary>
public abstract class SubmitHandler(RoundKind? kind, string verb)
{
    /// <summary>Null when it is of every kind.</summary>
    public RoundKind? Kind => kind;

    /// <summary>True when whoever has given a task away presses it, and not whoever has it now.</summary>
    public virtual bool IsForGiver => false;

    public bool IsOf(RoundKind round) => kind is null || kind == round;

    /// <summary>The verb in the card's actions: the kind of thing and what is done to it, e.g. <c>indicators.answer</c>.</summary>
    public string Verb => verb;

    /// <summary>Who may press it.</summary>
    public virtual Scope Scope => Scopes.Of(verb);

    /// <summary>Reads, checks, stores, answers, in that order.</summary>
    public abstract Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct);

    /// <summary>
    /// Whether it takes what was typed, and does so by <see cref="Submission"/>.StoreAsync or TakeAsync alone, which
    /// do nothing after the deadline. Then it is asked then too, and what was typed comes back.
    /// </summary>
    public virtual bool IsAnswer => false;
}
