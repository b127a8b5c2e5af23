using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// A health trust follows up its teams: one card after each check-in. Of one that nobody was asked for, because the bot came later, nothing
/// is told: no team can be missing from it.
/// </summary>
public sealed class TeamStatusPrompts(
    TeamStandingReader standings, DeliveryLedgerTable ledger, CurrentNetwork network, IClock clock) : RoundSource
{
    public override RoundKind Kind => TeamStatusRhythm.Kind;

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        var told = new List<Round>();
        foreach (var checkIn in CheckInRounds.In(network))
        {
            if (TeamStatusRhythm.RoundOf(checkIn.Cohort, checkIn.Round, network.Roster, network.Sending) is { } round
                && opening.Contains(round.Opens) && await WasAskedAsync(checkIn, round, ct))
                told.Add(round);
        }
        return told;
    }

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var (cohort, day, _) = CheckInOf(request.Round);
        var (organization, today) = (new OrganizationId(request.To.Subject), network.DayOf(request.Round.Opens));
        var teams = new List<TeamStanding>();
        foreach (var team in cohort.Teams.Where(team => network.Roster.InPlaceOf(team.Organization, today) == organization))
            teams.Add(await standings.OfAsync(team, request.Round.Opens - LoggedTestRhythm.LooksBack, scored: null, ct));
        var question = new TeamStatusQuestion(cohort, day, request.Round.Id.Period, network.Roster.Organization(organization), teams);
        return new PromptCard(TeamStatusCard.For(request, question), Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => TeamStatusCard.Title(CheckInOf(round).Day, texts);

    /// <summary>What is to come is planned; whether anybody was asked is known when the check-in has opened.</summary>
    private async Task<bool> WasAskedAsync(CheckInRound checkIn, Round round, CancellationToken ct) =>
        clock.GetCurrentInstant() < round.Opens || await ledger.HasAnyAsync(checkIn.Round.Id, ct);

    private CheckInRound CheckInOf(Round round) => CheckInRounds.Of(network, round.Id with { Kind = CheckInRhythm.Kind });
}
