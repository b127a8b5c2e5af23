using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Benefits;

/// <summary>
/// What is due of a month, as the plans stood when its round opened, so that a plan that is changed meanwhile takes no question away.
/// </summary>
public sealed class BenefitStatusReader(BenefitsReader reader, BenefitMeasurementTable measurements, CurrentNetwork network)
{
    public async Task<Round?> RoundAsync(YearMonth month, CancellationToken ct) =>
        BenefitStatusRhythm.RoundOf(
            month, await AsksAsync(month, at => reader.PlansAtAsync(at, ct), ct), network.Roster, network.Sending);

    /// <exception cref="Storage.UnreadableRowException">What was told of one of the benefits can't be read.</exception>
    public async Task<BenefitStatusQuestion> OfAsync(RoundId round, string subject, Instant now, CancellationToken ct)
    {
        if ((await AllAsync(round, now, ct)).FirstOrDefault(one => one.Ask.Subject == subject) is not { } question)
            return await NothingAsync(round, subject, now, ct);
        // What can't be read isn't among all that was told, and isn't nothing either.
        foreach (var silent in question.Asked.Where(one => one.Standing is null))
            await measurements.FindAsync(silent.Due.Key, ct);
        return question;
    }

    public async Task<IReadOnlyList<BenefitStatusQuestion>> AllAsync(RoundId round, Instant now, CancellationToken ct)
    {
        var month = BenefitStatusRhythm.MonthOf(round);
        var read = await reader.ReadAsync(ct);
        var (told, facts) = (read.Told.ToDictionary(one => one.Benefit), FactsOf(read.Book, now));
        var asks = await AsksAsync(month, at => reader.PlansAtAsync(at, read.Stored, ct), ct);
        return [.. asks.Select(ask => QuestionOf(month, ask, told, facts))];
    }

    /// <summary>
    /// Of those who were in the network when the round opened: whoever is its contact since has been asked for the organisation, and
    /// whoever no longer is, too.
    /// </summary>
    private async Task<IReadOnlyList<BenefitAsk>> AsksAsync(
        YearMonth month, Func<Instant, Task<IReadOnlyList<BenefitPlan>>> plansAt, CancellationToken ct)
    {
        var opens = BenefitStatusRhythm.OpensOf(month, network.Sending);
        return BenefitAsks.Of(month, await plansAt(opens), (await network.AtAsync(opens, ct)).Roster);
    }

    /// <summary>The plan has been taken out of the network file since.</summary>
    private async Task<BenefitStatusQuestion> NothingAsync(RoundId round, string subject, Instant now, CancellationToken ct) =>
        new(BenefitStatusRhythm.MonthOf(round), new BenefitAsk(subject, [], []), [], FactsOf(await reader.NowAsync(ct), now));

    private BenefitsQuestion FactsOf(BenefitBook book, Instant now) => new(network.Roster, book, [], network.DayOf(now), network.Zone);

    private static BenefitStatusQuestion QuestionOf(
        YearMonth month, BenefitAsk ask, Dictionary<BenefitKey, BenefitMeasurements> told, BenefitsQuestion facts) => new(
        month, ask,
        [
            .. from due in ask.Due
               let standing = told.GetValueOrDefault(due.Key)
               let status = standing?.StatusOf(month)
               select new AskedBenefit(due, standing, status, status is not null && facts.Book.IsBehind(due.Plan, due.Benefit, status)),
        ],
        facts);
}
