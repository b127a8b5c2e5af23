using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

public sealed class ReportedItemTests
{
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly OrganizationId Ous = new("ous");

    [Fact]
    public void What_an_organisation_reported_has_the_number_that_the_agenda_gives_it()
    {
        var agenda = AgendaOf(
            Item("welcome", AgendaItemKind.Standing), Item("dropped", AgendaItemKind.Deviation, Ous, isReported: true) with { Kept = false },
            Item("ours", AgendaItemKind.Deviation, Ahus, isReported: true), AgendaItem.RaisedBy(Ahus, "Felles poliklinikk", 10));

        Assert.Equal([(2, "ours"), (3, "raised-ahus")], ReportedItem.Of(agenda, Ahus).Select(one => (one.Number, one.Item.Id)));
        Assert.Empty(ReportedItem.Of(agenda, Ous));
    }

    [Fact]
    public void What_was_only_found_about_it_or_is_of_another_it_has_not_reported() => Assert.Empty(ReportedItem.Of(
        AgendaOf(Item("found", AgendaItemKind.Deviation, Ahus), Item("theirs", AgendaItemKind.Deviation, Ous, isReported: true)), Ahus));

    [Fact]
    public void A_draft_notes_what_was_reported_and_not_what_was_found()
    {
        var candidate = new AgendaCandidate(AgendaItemKind.Deviation, "ventetid-ahus", AgendaText.Written(""), AgendaText.Written(""), Ahus, 1);
        AgendaCandidate[] candidates = [candidate with { IsReported = true }, candidate with { Key = "ventetid-ous" }];

        var items = AgendaDraft.From(new LocalDate(2026, 11, 17), candidates, Duration.FromMinutes(90)).Items;

        Assert.Equal([null, true, null, null], items.Select(item => item.IsReported));
    }

    private static Agenda AgendaOf(params IReadOnlyList<AgendaItem> items) => new(new LocalDate(2026, 11, 17), items, LeftOut: 0);

    private static AgendaItem Item(string id, AgendaItemKind kind, OrganizationId? organization = null, bool? isReported = null) =>
        new(id, kind, AgendaText.Written(id), Minutes: 10, organization) { IsReported = isReported };
}
