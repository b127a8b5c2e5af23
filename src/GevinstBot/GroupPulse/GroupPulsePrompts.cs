using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.GroupPulse;

/// <summary>
/// Målgruppepulsen: what an initiative is like for the staff whom it concerns, by their own word and without their names. Who has answered
/// is known, so that nobody else is reminded; when isn't, and so each is said to have answered as the pulse opened.
/// </summary>
public sealed class GroupPulsePrompts(
    GroupPulseRounds rounds, GroupPulseTable pulses, GroupPulseAnsweredTable answered, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => GroupPulseRhythm.Kind;

    public override SharedRounds? Shared => rounds;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        rounds.RoundsAsync([this], opening, ct);

    public override Task RequireReadableAsync(RoundId round, CancellationToken ct) => pulses.FindAsync(round.Period, ct);

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        [.. (await answered.OfAsync(round.Id.Period, ct)).Select(person => Said(round, person))];

    public override async Task<Answered?> AnswerAsync(Round round, string subject, CancellationToken ct) =>
        await answered.HasAsync(round.Id.Period, new PersonId(subject), ct) ? Said(round, new PersonId(subject)) : null;

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await GroupPulseQuestion.OfAsync(request, pulses, network, ct);
        var isAnswered = request.Answer is not null || await answered.HasAsync(request.Round.Id.Period, request.To.Person, ct);
        var card = IsOnlyLooking(request) ? GroupPulseReceiptCard.NotAsked(request, question)
            : isAnswered ? GroupPulseReceiptCard.For(request, question)
            : request.IsClosed ? GroupPulseReceiptCard.Unanswered(request, question)
            : GroupPulseCard.For(request, question);
        return new PromptCard(card, request.Texts[request.IsReminder ? "group-pulse.summary.reminder" : "group-pulse.summary"]);
    }

    public override string Title(Round round, LocalTexts texts) => texts["group-pulse.title", round.Name];

    /// <summary>In the channel, and not among those who are asked.</summary>
    private static bool IsOnlyLooking(CardRequest request) => request.Round.InChannel is { Count: > 0 } asked
        && request.To is { Person.IsChannel: false } viewer && asked.Find(viewer.Subject, viewer.Person) is null;

    private static Answered Said(Round round, PersonId person) => new(person.Value, person, round.Opens) { Version = 1 };
}
