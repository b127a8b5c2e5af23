using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Targets;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Targets;

/// <summary>
/// «oppdater mål» as a round to the lead who asked for it, and in January to all leads, as long as something has no target of the year;
/// the card shows the targets as they stand.
/// </summary>
public sealed class TargetsPrompts(AskedFormTable forms, TargetsReader reader, CurrentNetwork network)
    : AskedFormPrompts(TargetRhythm.Kind, forms, TargetRhythm.Days)
{
    /// <summary>The yearly ones are read from nowhere, and with them it is asked alone.</summary>
    public override SharedRounds? Shared => null;

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        var (first, last) = (network.DayOf(opening.Start).Year, network.DayOf(opening.End).Year);
        var yearly = Enumerable.Range(first, last - first + 1)
            .Select(year => TargetRhythm.OfYear(year, network.Roster.Leads, network.Sending))
            .Where(round => round.Addressees.Count > 0 && opening.Contains(round.Opens));
        return [.. yearly, .. await base.RoundsAsync(opening, ct)];
    }

    /// <summary>Where every target of the year is set, nobody has to be told that some aren't.</summary>
    public override Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Answered>>(TargetRhythm.YearOf(round.Id) is { } year && reader.Of(year).IsComplete
            ? [.. round.Addressees.Select(to => new Answered(to.Subject, to.Person, round.Opens))]
            : []);

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await reader.OfAsync(request.Round.Id, ct);
        return new PromptCard(TargetsCard.For(request, question), request.Texts["targets.title", question.Year]);
    }

    public override string Title(Round round, LocalTexts texts) => texts["kind.targets"];
}
