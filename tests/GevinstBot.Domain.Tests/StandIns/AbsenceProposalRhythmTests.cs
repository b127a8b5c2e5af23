using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.StandIns;
using NodaTime;
using static GevinstBot.Domain.Tests.StandIns.Away;

namespace GevinstBot.Domain.Tests.StandIns;

public sealed class AbsenceProposalRhythmTests
{
    private static readonly PersonId Lead = new("lead");

    /// <summary>A Thursday.</summary>
    private static readonly LocalDate Today = new(2026, 11, 5);
    private static readonly Instant Now = At(Today, 9);

    [Fact]
    public void Replies_for_some_days_propose_those_days_and_midnight_belongs_to_the_day_before()
    {
        var proposal = Of(At(new(2026, 11, 9), 8), At(new(2026, 11, 14), 0))!;

        Assert.Equal((new LocalDate(2026, 11, 9), new LocalDate(2026, 11, 13)), (proposal.From, proposal.To));
        Assert.Equal((ProposalDecision.Open, null), (proposal.Decision, proposal.By));
    }

    [Fact]
    public void Replies_that_are_on_already_propose_from_today() => Assert.Equal(Today, Of(At(new(2026, 11, 2), 8), At(new(2026, 11, 9), 8))!.From);

    [Fact]
    public void Nothing_is_proposed_without_an_end_for_a_weekend_for_what_is_over_or_far_away()
    {
        Assert.Null(Of(null, null));
        Assert.Null(Of(At(new(2026, 11, 7), 0), At(new(2026, 11, 9), 0)));
        Assert.Null(Of(At(new(2026, 11, 2), 0), Now));
        Assert.Null(Of(At(new(2026, 12, 7), 0), At(new(2026, 12, 12), 0)));
    }

    [Theory]
    [InlineData(9, 13, false)]
    [InlineData(1, 9, false)]
    [InlineData(16, 20, true)]
    public void Nothing_is_proposed_for_days_on_which_somebody_stands_in(int from, int to, bool isProposed) => Assert.Equal(
        isProposed,
        Of(At(new(2026, 11, 9), 8), At(new(2026, 11, 14), 0), new Substitute(Kari, Ahus, new(2026, 11, from), new(2026, 11, to))) is not null);

    [Fact]
    public void The_contact_is_asked_at_once_and_the_leads_a_sending_day_later()
    {
        var rounds = Rounds(Of(At(new(2026, 11, 9), 8), At(new(2026, 11, 14), 0))!);

        Assert.Equal(
            [("absence-proposal_ahus-2026-11-13", Now, Bodil), ("absence-proposal_ahus-2026-11-13-lead", At(new(2026, 11, 6), 9), Lead)],
            rounds.Select(round => (round.Id.ToString(), round.Opens, round.Addressees.Single().Person)));
        Assert.All(rounds, round => Assert.Equal((At(new(2026, 11, 14), 0), true, "ahus"), (round.Closes, round.ExpectsAnswer, round.Addressees[0].Subject)));
        Assert.Equal([(false, "ahus-2026-11-13"), (true, "ahus-2026-11-13")], rounds.Select(round => (AbsenceProposalRhythm.IsToLeads(round.Id), AbsenceProposalRhythm.IdOf(round.Id))));
    }

    [Fact]
    public void Leads_are_not_asked_about_what_was_answered_before_nor_when_no_day_is_left()
    {
        var proposal = Of(At(new(2026, 11, 9), 8), At(new(2026, 11, 14), 0))!;

        Assert.Single(Rounds(proposal with { Decision = ProposalDecision.Declined, By = Bodil, At = Now + Duration.FromHours(1) }));
        Assert.Equal(2, Rounds(proposal with { Decision = ProposalDecision.Used, By = Lead, At = At(new(2026, 11, 6), 10) }).Count);
        Assert.Single(Rounds(Of(Now, At(Today, 15))!));
    }

    private static AbsenceProposal? Of(Instant? from, Instant? until, params Substitute[] substitutes) =>
        AbsenceProposalRhythm.Of(Ahus, Bodil, from, until, With(substitutes), Now, Hours);

    private static List<Round> Rounds(AbsenceProposal proposal) => [.. AbsenceProposalRhythm.RoundsOf(proposal, [Lead], Hours)];
}
