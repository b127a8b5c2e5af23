using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Register;

/// <summary>Each January, and when a lead asks for it: every contact confirms that they still are, and who stands in.</summary>
public sealed class ContactPrompts(ContactAnswerTable answers, AskedFormTable asked, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => ContactRhythm.Kind;

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        var (roster, sending) = (network.Roster, network.Sending);
        var (first, last) = (network.DayOf(opening.Start).Year, network.DayOf(opening.End).Year);
        var yearly = Enumerable.Range(first, last - first + 1).Select(year => ContactRhythm.OfYear(year, roster, sending));
        var others = (await asked.AllAsync(Kind, ct)).Select(form => ContactRhythm.Asked(form.Id, form.Asked, roster, sending));
        return [.. yearly.Concat(others).Where(round => round.Addressees.Count > 0 && opening.Contains(round.Opens))];
    }

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
    [
        .. (await answers.OfRoundAsync(round.Id, ct)).Where(answer => answer.HoldsFor(network.Roster.ContactOf(answer.Organization)))
            .Select(answer => new Answered(answer.Organization.Value, answer.Contact, answer.At) { Version = answer.Version }),
    ];

    /// <summary>A proposed contact is a question to the leads.</summary>
    public override bool GivesRise => true;

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await ContactQuestion.OfAsync(request, answers, network, ct);
        request = request with { BasedOn = question.Stored?.Version ?? 0 };
        var card = question.Answer is { } answer ? ContactReceiptCard.For(request, question, answer)
            : request.IsClosed ? ContactReceiptCard.Unanswered(request, question)
            : ContactCard.For(request, question);
        return new PromptCard(card, request.Texts["contacts.question", question.Organization.ShortName]);
    }

    public override string Title(Round round, LocalTexts texts) => texts["contacts.title"];
}
