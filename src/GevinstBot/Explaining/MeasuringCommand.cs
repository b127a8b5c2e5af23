using GevinstBot.Chat;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Explaining;

/// <summary>«måletid»: what each indicator has cost of people's time in a year, beside what it led to.</summary>
public sealed class MeasuringCommand(MeasuringReader rounds, CurrentNetwork network) : Command
{
    private const int AYear = 366;

    public override string WordsKey => "command.measuring";

    public override string HelpKey => "help.measuring";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var measured = new List<MeasuredRound>();
        foreach (var meeting in rounds.Locked(call.Now, AYear))
        {
            if (await rounds.OfAsync(meeting, ct) is { } round)
                measured.Add(round);
        }
        var indicators = network.Section<IndicatorCatalog>().Definitions;
        return MeasuringCard.For(
            MeasuringCost.Of(indicators, measured),
            Retirement.Proposed([.. indicators.Where(one => one.Life.End is null)], measured), measured.Count, call.Texts);
    }
}
