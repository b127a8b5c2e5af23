using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>A health trust follows up its teams: one card after each check-in.</summary>
public sealed class TeamStatusPrompts(TeamStandingReader standings, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => TeamStatusRhythm.Kind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Round>>(
        [
            .. from checkIn in CheckInRounds.In(network)
               let round = TeamStatusRhythm.RoundOf(checkIn.Cohort, checkIn.Round, network.Roster, network.Sending)
               where round is not null && opening.Contains(round.Opens)
               select round,
        ]);

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

    private CheckInRound CheckInOf(Round round) => CheckInRounds.Of(network, round.Id with { Kind = CheckInRhythm.Kind });
}
