using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.FollowUps;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.FollowUps;

/// <summary>Reads which indicators are under closer follow-up, and what is asked and answered of them.</summary>
public sealed class FollowUpReader(FollowUpTable table, CurrentNetwork network)
{
    /// <summary>An indicator that has left the catalogue is asked about no more.</summary>
    public async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        var catalog = network.Section<IndicatorCatalog>();
        var since = FollowUpRhythm.LastDayOfWhatOpens(opening, network.Sending);
        var known = (await table.SinceAsync(since, ct)).Where(one => Definition(catalog, one.Indicator) is not null);
        return
        [
            .. FollowUpRhythm.RoundsIn(
                opening, known, indicator => Definition(catalog, indicator)!.Name, network.Roster, network.Sending),
        ];
    }

    public async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct)
    {
        var (id, day) = FollowUpRhythm.Of(round.Id);
        return await table.FindCheckAsync(id, day, ct) is { } check && await table.FindAsync(id, ct) is { } followUp
            ? [new Answered(followUp.Organization.Value, check.By, check.At) { Version = check.Version, OnBehalf = check.OnBehalf }]
            : [];
    }

    /// <summary>Null where the follow-up, the indicator or the organisation is there no longer.</summary>
    public async Task<FollowUpQuestion?> FindAsync(CardRequest request, CancellationToken ct)
    {
        var (id, day) = FollowUpRhythm.Of(request.Round.Id);
        if (await table.FindAsync(id, ct) is not { } followUp
            || Definition(network.Section<IndicatorCatalog>(), followUp.Indicator) is not { } definition
            || network.Roster.Find(followUp.Organization) is not { } organization)
            return null;
        // One that can't be read isn't among them all, and isn't nothing either.
        var answer = await table.FindCheckAsync(id, day, ct);
        return new FollowUpQuestion(followUp, definition, organization, day, await table.ChecksOfAsync(id, ct), network.Zone)
        {
            AnsweredBy = answer is null ? "" : network.Roster.Find(answer.By)?.Name ?? request.Texts["indicators.former-contact"],
        };
    }

    /// <summary>Null where it is there no longer.</summary>
    public async Task<EndedFollowUp?> EndedAsync(CardRequest request, CancellationToken ct) =>
        await table.FindAsync(request.Round.Id.Period, ct) is { End: { } end }
            ? new EndedFollowUp(end, network.Roster.Find(end.By)?.Name ?? request.Texts["follow-up-end.former-lead"])
            : null;

    public async Task<FollowUpsQuestion> AllAsync(Instant now, CancellationToken ct) => Question(await table.FollowedAsync(ct), now);

    /// <summary>The same with those alone that go on: what is over isn't read.</summary>
    public async Task<FollowUpsQuestion> OpenAsync(Instant now, CancellationToken ct) =>
        Question(await table.OnAsync(network.DayOf(now), now, ct), now);

    private FollowUpsQuestion Question(IReadOnlyList<FollowedIndicator> followed, Instant now) => new(
        followed, network.Section<IndicatorCatalog>(), network.Roster, network.DayOf(now),
        network.Sending.SendingDayAfter(network.DayOf(now)));

    private static IndicatorDefinition? Definition(IndicatorCatalog catalog, IndicatorId id) =>
        catalog.Definitions.FirstOrDefault(one => one.Id == id);
}
