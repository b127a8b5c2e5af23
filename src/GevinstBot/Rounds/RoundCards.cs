using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>
/// Every card of a round: what it is to show, and how it looks now, as its capability draws it, or taken back, or with somebody else.
/// </summary>
public sealed class RoundCards(RoundSources sources, CurrentNetwork network, PersonTexts people)
{
    /// <summary>A card to one person, in their language. Who asks adds what they know of the answer.</summary>
    public CardRequest Request(Round round, Addressee to, string nonce, Instant now)
    {
        var (texts, given) = (people.For(to.Person), round.GivenOf(to.Subject));
        return new CardRequest(round, to, new DeliveryKey(new Prompt(round.Id, to.Subject, to.Person), nonce), texts, now)
        {
            // When it is over, whoever gave it sees what was answered for them, as if they had been asked.
            HandedTo = given?.Own.Person == to.Person && round.IsOpenFor(to.Subject, now) ? given.To : null,
            Given = given is null ? null : Words(given, texts),
            MayGive = given is null && round is { ExpectsAnswer: true, MayBeGiven: true } && AnswersFor(to, now),
            AnswersToday = AnswersFor(to, now),
        };
    }

    /// <summary>
    /// A card that leaves now. A reminder of several is as if the person had asked for what waits: the next comes after it.
    /// </summary>
    public CardRequest Request(DueSend due, string nonce, Instant now) => Request(due.Round, due.To, nonce, now) with
    {
        IsReminder = due.Occasion.IsReminder(),
        Besides = Names(due.Besides, people.For(due.To.Person)),
        IsAsked = due.Besides.Count > 0,
    };

    /// <summary>A card to somebody who isn't asked, to answer in the name of those who are.</summary>
    public CardRequest RequestOnBehalf(Round round, Addressee by, string nonce, Instant now) => Request(round, by, nonce, now) with
    {
        OnBehalfOf = NameOf(by.Subject),
    };

    public async Task<PromptCard> ShowAsync(CardRequest request, CancellationToken ct)
    {
        var card = await StandingAsync(request, ct);
        return request is { Answer: { OnBehalf: true } answer, HandedTo: null, OnBehalfOf: null, Round.Withdrawn: null }
            ? card with { Card = card.Card.WithLineBelowHeading(OnBehalfLine(request, answer)) }
            : card;
    }

    /// <summary>
    /// The same as it is sent. While it waits for whoever gets it, Teams asks for it again when it is shown: that tells that it was opened.
    /// </summary>
    public async Task<PromptCard> ToSendAsync(CardRequest request, CancellationToken ct)
    {
        var card = await ShowAsync(request, ct);
        return AsksAgain(request) ? card with { Card = card.Card.WithRefresh(request) } : card;
    }

    /// <summary>
    /// The same as it comes as the answer to a press, or to its being shown. It asks for itself once more where there is nothing to type on
    /// it: what others do is seen on it from then on too, and nothing that somebody is typing can be taken away.
    /// </summary>
    public async Task<PromptCard> ToAnswerAsync(CardRequest request, CancellationToken ct)
    {
        var card = await ShowAsync(request, ct);
        return AsksAgain(request) && request is { Round.ExpectsAnswer: false, OnBehalfOf: null } && !CardInputs.Of(card.Card).Any()
            ? card with { Card = card.Card.WithRefresh(request) }
            : card;
    }

    /// <summary>In a channel each sees their own by it, and nothing is noted of who asked.</summary>
    private static bool AsksAgain(CardRequest request) =>
        request is { IsClosed: false, Answer: null, HandedTo: null, Round.Withdrawn: null }
        && (!request.Round.IsAnonymous || request.To.Person.IsChannel);

    private string OnBehalfLine(CardRequest request, Answered answer) => request.Texts[
        request.IsClosed ? "on-behalf.answered-locked" : "on-behalf.answered", NameOf(answer.Subject),
        network.Roster.Find(answer.By)?.Name ?? request.Texts["submit.former-participant"]];

    private string NameOf(string subject) => network.Roster.Organization(new OrganizationId(subject)).ShortName;

    /// <summary>What isn't an organisation is only another card.</summary>
    private IReadOnlyList<string> Names(IReadOnlyList<string> subjects, LocalTexts texts) =>
    [
        .. subjects.Select(subject => network.Roster.Find(new OrganizationId(subject))?.ShortName ?? texts["form.reminder-another"])
            .Distinct(),
    ];

    private async Task<PromptCard> StandingAsync(CardRequest request, CancellationToken ct) => request switch
    {
        { Round.Withdrawn: not null } =>
            WithdrawnCard.For(request, sources.Title(request.Round, request.Texts), network.Roster, network.Zone),
        { HandedTo: not null } => HandedOverCard.For(request, sources.Title(request.Round, request.Texts), network.Roster),
        _ => await sources.Of(request.Round).CardAsync(request, ct),
    };

    /// <summary>An organisation's question, to whoever answers for it today: what a lead or a team is asked stays with them.</summary>
    private bool AnswersFor(Addressee to, Instant now) =>
        new OrganizationId(to.Subject) is var organization
        && network.Roster.Find(organization) is not null && network.Roster.AnswersFor(organization, network.DayOf(now)) == to.Person;

    private GivenWords Words(GivenTask given, LocalTexts texts) => new(
        Name(given.From, texts), Name(given.To, texts), network.Roster.Organization(new OrganizationId(given.Own.Subject)).ShortName,
        given.To);

    private string Name(PersonId person, LocalTexts texts) => network.Roster.Find(person)?.Name ?? texts["submit.former-participant"];
}
