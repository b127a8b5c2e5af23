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
    /// <summary>The rounds of the months in which something is due.</summary>
    public async Task<IReadOnlyList<Round>> RoundsAsync(IEnumerable<YearMonth> months, CancellationToken ct)
    {
        var (stored, rounds) = (await reader.StoredAsync(ct), new List<Round>());
        foreach (var month in months)
        {
            if (BenefitStatusRhythm.RoundOf(month, await AsksAsync(month, stored, ct), network.Roster, network.Sending) is { } round)
                rounds.Add(round);
        }
        return rounds;
    }

    /// <exception cref="Storage.UnreadableRowException">What was told of one of the benefits can't be read.</exception>
    public async Task<BenefitStatusQuestion> OfAsync(RoundId round, string subject, Instant now, CancellationToken ct)
    {
        if ((await AllAsync([round], now, ct))[round].FirstOrDefault(one => one.Ask.Subject == subject) is not { } question)
            return await NothingAsync(round, subject, now, ct);
        // What can't be read isn't among all that was told, and isn't nothing either.
        foreach (var silent in question.Asked.Where(one => one.Standing is null))
            await measurements.FindAsync(silent.Due.Key, ct);
        return question;
    }

    /// <summary>What is asked in each of several rounds, from one reading of all plans and answers.</summary>
    public async Task<ILookup<RoundId, BenefitStatusQuestion>> AllAsync(
        IEnumerable<RoundId> rounds, Instant now, CancellationToken ct)
    {
        var read = await reader.ReadAsync(ct);
        var (told, facts) = (read.Told.ToDictionary(one => one.Benefit), Facts(read.Book, now));
        var questions = new List<(RoundId Round, BenefitStatusQuestion Question)>();
        foreach (var round in rounds)
        {
            var month = BenefitStatusRhythm.MonthOf(round);
            questions.AddRange((await AsksAsync(month, read.Stored, ct)).Select(ask => (round, QuestionOf(month, ask, told, facts))));
        }
        return questions.ToLookup(one => one.Round, one => one.Question);
    }

    /// <summary>
    /// Of those who were in the network when the round opened: whoever is its contact since has been asked for the organisation, and
    /// whoever no longer is, too.
    /// </summary>
    private async Task<IReadOnlyList<BenefitAsk>> AsksAsync(YearMonth month, IReadOnlyList<BenefitPlan> stored, CancellationToken ct)
    {
        var opens = BenefitStatusRhythm.OpensOf(month, network.Sending);
        return BenefitAsks.Of(month, await reader.PlansAtAsync(opens, stored, ct), (await network.AtAsync(opens, ct)).Roster);
    }

    /// <summary>The plan has been taken out of the network file since.</summary>
    private async Task<BenefitStatusQuestion> NothingAsync(RoundId round, string subject, Instant now, CancellationToken ct) =>
        new(BenefitStatusRhythm.MonthOf(round), new BenefitAsk(subject, [], []), [], Facts(await reader.NowAsync(ct), now));

    private BenefitsQuestion Facts(BenefitBook book, Instant now) => new(network.Roster, book, [], network.DayOf(now), network.Zone);

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
