using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Signals;
using NodaTime;

namespace GevinstBot.Domain.Tests.Signals;

public sealed class SignalTests
{
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000101");
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 2, 8, 0);
    private static readonly LocalDate Meeting = new(2026, 11, 17);
    private static readonly LocalDate Later = new(2026, 12, 15);
    private static readonly string[] Themes = ["ikt", "tid"];
    private static readonly InitiativeId[] Initiatives = [new("ny-journal")];

    [Fact]
    public void What_is_seen_and_its_theme_are_needed_and_the_initiative_is_not()
    {
        Assert.Equal(
            [new Problem("signal-what", "form.required"), new Problem("signal-theme", "form.not-a-choice")], Read().Problems);
        var read = Read(("signal-what", "Journalen faller ut"), ("signal-theme", "ikt")).Match(said => said, _ => null!);
        Assert.Equal(new SignalAnswer("Journalen faller ut", "ikt", Initiative: null), read);
    }

    [Theory]
    [InlineData("signal-theme", "vaer", "form.not-a-choice")]
    [InlineData("signal-initiative", "en annens", "form.not-a-choice")]
    [InlineData("signal-what", "Pasient 13097248022 ventet", "form.person-number")]
    public void What_is_no_choice_or_names_a_person_is_refused_beside_its_field(string field, string value, string problem) =>
        Assert.Equal(
            [(field, problem)],
            Read(("signal-what", "Kø"), ("signal-theme", "ikt"), (field, value)).Problems.Select(found => (found.Field, found.TextKey)));

    [Fact]
    public void A_text_that_is_too_long_is_refused_with_the_longest_there_may_be() =>
        Assert.Equal(
            [new Problem("signal-what", "form.too-long", "400")],
            Read(("signal-what", new string('å', 401)), ("signal-theme", "ikt")).Problems);

    [Fact]
    public void What_it_holds_is_what_its_fields_say()
    {
        var said = new SignalAnswer("Kø", "tid", new InitiativeId("ny-journal"));
        Assert.Equal(said, SignalAnswer.Read(said.Fields, Themes, Initiatives).Match(read => read, _ => null!));
    }

    [Fact]
    public void Signals_are_gathered_by_theme_and_an_organisation_counts_once_however_often_it_tells()
    {
        var clusters = SignalCluster.Of(
            [Told("ous", "1", "tid"), Told("ahus", "1", "ikt", hours: 3), Told("siv", "1", "ikt"), Told("siv", "2", "ikt", hours: 1)]);

        Assert.Equal(["ikt", "tid"], clusters.Select(cluster => cluster.Theme));
        Assert.Equal(["siv", "ahus"], clusters[0].Organizations.Select(organization => organization.Value));
        Assert.Equal(3, clusters[0].Signals.Count);
    }

    [Fact]
    public void The_order_they_were_told_in_makes_no_difference_and_what_was_taken_back_is_in_none()
    {
        Signal[] told = [Told("ous", "1", "tid"), Told("ahus", "1", "tid", hours: 1), Told("siv", "1", "tid") with { IsWithdrawn = true }];

        Assert.Equal(
            SignalCluster.Of(told).SelectMany(cluster => cluster.Signals), SignalCluster.Of(told.Reverse()).SelectMany(cluster => cluster.Signals));
        Assert.Equal(2, Assert.Single(SignalCluster.Of(told)).Organizations.Count);
    }

    [Fact]
    public void A_signal_waits_until_a_draft_has_it_then_it_is_proposed_then_an_item_by_its_number()
    {
        var signal = Told("ahus", "1", "ikt");
        var agenda = AgendaWith(signal);

        Assert.Equal(new SignalFate(SignalStage.Waiting, Meeting), SignalFate.Of(signal, [], Meeting));
        Assert.Equal(new SignalFate(SignalStage.Proposed, Meeting), SignalFate.Of(signal, [(agenda, false)], Later));
        Assert.Equal(new SignalFate(SignalStage.OnAgenda, Meeting, 2), SignalFate.Of(signal, [(agenda, true)], Later));
    }

    [Fact]
    public void What_the_lead_took_off_is_told_as_that_and_counts_in_no_number()
    {
        var (signal, other) = (Told("ahus", "1", "ikt"), Told("ous", "1", "tid"));
        var agenda = AgendaDraft.From(Meeting, [Candidate(signal), Candidate(other)], Duration.FromMinutes(90));
        var edited = agenda with { Items = [.. agenda.Items.Select(item => item with { Kept = !item.IsMadeOf(new("ahus"), "1") })] };

        Assert.Equal(new SignalFate(SignalStage.TakenOff, Meeting), SignalFate.Of(signal, [(edited, true)], Later));
        Assert.Equal(new SignalFate(SignalStage.OnAgenda, Meeting, 2), SignalFate.Of(other, [(edited, true)], Later));
    }

    [Fact]
    public void What_a_draft_had_no_room_for_waits_for_the_next()
    {
        var signal = Told("ahus", "1", "ikt");
        var full = AgendaDraft.From(Meeting, [Candidate(signal)], Duration.FromMinutes(15));

        Assert.Equal(1, full.LeftOut);
        Assert.Equal(new SignalFate(SignalStage.Waiting, Later), SignalFate.Of(signal, [(full, true)], Later));
    }

    [Fact]
    public void Another_organisation_s_signal_of_the_same_name_is_another() =>
        Assert.Equal(SignalStage.Waiting, SignalFate.Of(Told("ous", "1", "ikt"), [(AgendaWith(Told("ahus", "1", "ikt")), true)], Later).Stage);

    [Theory]
    [InlineData("2026-11-02-01", true)]
    [InlineData("2026-11-02-0a1b2c3d4e5f", true)]
    [InlineData("2026-11-02-0a1b2c3d4e5f6", false)]
    [InlineData("2026-13-02-01", false)]
    [InlineData("2026-11-02-A1", false)]
    [InlineData("~2026-11-02-01~0001", false)]
    [InlineData("2026-11-02-1/", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_name_from_outside_is_a_day_and_a_few_letters_and_digits(string? id, bool isId) => Assert.Equal(isId, SignalRhythm.IsId(id));

    [Fact]
    public void The_name_that_is_made_is_such_a_name() =>
        Assert.True(SignalRhythm.IsId(SignalRhythm.IdOf(Meeting, "0123456789abcdef0123456789abcdef")));

    private static Checked<SignalAnswer> Read(params (string Field, string Value)[] typed)
    {
        var fields = new Dictionary<string, string>();
        foreach (var (field, value) in typed)
            fields[field] = value;
        return SignalAnswer.Read(fields, Themes, Initiatives);
    }

    private static Agenda AgendaWith(Signal signal) => AgendaDraft.From(Meeting, [Candidate(signal)], Duration.FromMinutes(90));

    private static AgendaCandidate Candidate(Signal signal) => new(
        AgendaItemKind.Signal, signal.Said.Theme, AgendaText.Written("Signal"), AgendaText.Written("Signal"), signal.Organization, Severity: 1)
    {
        Sources = [new AgendaSource(signal.Organization, signal.Id)],
    };

    private static Signal Told(string organization, string id, string theme, int hours = 0)
    {
        var at = Now + Duration.FromHours(hours);
        return new Signal(new OrganizationId(organization), id, new SignalAnswer("Kø", theme, Initiative: null), Kari, at, at);
    }
}
