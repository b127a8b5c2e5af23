using GevinstBot.Chat;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;
using GevinstBot.Pulse;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Insights;

/// <summary>
/// «pulsresultat»: how far each organisation has come, element by element; «pulsresultat november» of another month. Open to everyone in
/// the network, as the card says when it asks.
/// </summary>
public sealed class PulseResultCommand(PulseReader pulses, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.pulse-result";

    public override string HelpKey => "help.pulse-result";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var results = new List<PulseResult>();
        foreach (var report in await ReportsAsync(call, ct))
        {
            var (month, before) = await pulses.BeforeAsync(network, report, ct);
            results.Add(new PulseResult(report, PulseHeatMap.Of(report, before), month)
            {
                Trend = PulseTrend.Of(await pulses.CourseAsync(network, report, call.Now, ct)),
            });
        }
        var own = network.Roster.OwnOf(call.By, network.DayOf(call.Now)).Select(organization => organization.Id).ToHashSet();
        return results.Count == 0
            ? AnswerCard.For(call.Texts, "pulse-result.none")
            : PulseResultCard.For(results, own, network.Roster, call.Texts);
    }

    private async Task<IReadOnlyList<PulseReport>> ReportsAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Argument.Length == 0)
            return await pulses.LastOpenedAsync(network, new Interval(null, call.Now), call.Now, ct);
        IReadOnlyList<YearMonth> planned = [.. network.Section<PulsePlan>().Months];
        return TypedMonth.Read(call.Argument, planned, network.DayOf(call.Now)) is { } month
            ? await pulses.OfMonthAsync(network, month, call.Now, ct)
            : [];
    }
}
