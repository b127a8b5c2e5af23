using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Reporting;
using NodaTime;

namespace GevinstBot.Explaining;

/// <summary>Reads what the indicators asked for, round by round, and what the meetings made of it, in the network of the time.</summary>
public sealed class MeasuringReader(
    IndicatorAnswerTable answers, FigureTable figures, AgendaTable agendas, MinutesTable minutes, CurrentNetwork network)
{
    /// <summary>The meetings whose rounds were locked within a number of days, the latest last.</summary>
    public IReadOnlyList<LocalDate> Locked(Instant now, int days)
    {
        var earliest = network.DayOf(now).PlusDays(-days);
        return [.. network.Meetings.Days.Where(day => day > earliest && IndicatorRhythm.LocksAt(network.Beat(day)) <= now)];
    }

    /// <summary>Null where nobody was asked.</summary>
    public async Task<MeasuredRound?> OfAsync(LocalDate meeting, CancellationToken ct)
    {
        var then = await network.AtAsync(IndicatorRhythm.LocksAt(network.Beat(meeting)), ct);
        var rounds = new IndicatorRounds(then, figures);
        if (rounds.In(meeting.ToYearMonth()) is not { } round)
            return null;
        var agenda = await agendas.FindReadableAsync(MeetingId.Of(meeting), ct);
        var decided = await minutes.FindReadableAsync(MeetingId.Of(meeting), ct);
        return new MeasuredRound(meeting, await FormsAsync(rounds, round, ct), agenda?.Content, decided?.Content);
    }

    private async Task<IReadOnlyList<MeasuredForm>> FormsAsync(IndicatorRounds rounds, Round round, CancellationToken ct)
    {
        var catalog = await rounds.CatalogAsync(round, ct);
        var said = (await answers.OfRoundAsync(round.Id, ct)).ToDictionary(answer => answer.Organization);
        return
        [
            .. from subject in round.Addressees.Select(to => to.Subject).Distinct()
               let organization = new OrganizationId(subject)
               from asked in rounds.AskedOf(round, organization, catalog)
               select new MeasuredForm(
                   asked.Id, organization, asked.Period, asked.Imported is not null, said.GetValueOrDefault(organization)?.Of(asked.Id)),
        ];
    }
}
