using GevinstBot.Domain.FollowUps;
using GevinstBot.Domain.Reporting;
using GevinstBot.FollowUps;
using GevinstBot.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Demo.Simulation;

/// <summary>
/// A lead puts one organisation's indicator under closer follow-up, and ends it before its time, by the card's own buttons.
/// </summary>
public sealed class SimulatedFollowUp(
    SimulatedLead lead, CurrentNetwork network, SimulatedWords words, string command, Random draw)
{
    private const int Months = 3;

    public async Task BeginAsync(Instant now)
    {
        if (await lead.AskAsync(command, FollowUpsOpenSubmit.VerbName, FollowUpsOpenSubmit.VerbName) is not { } asked
            || await lead.PressAsync(asked, FollowUpsOpenSubmit.VerbName, []) is not { } form)
            return;
        var indicators = network.Section<IndicatorCatalog>().Definitions.Where(one => one.Organizations.Count > 0).ToList();
        var indicator = indicators[draw.Next(indicators.Count)];
        await lead.PressAsync(asked with { Card = form }, FollowUpsAnswerSubmit.VerbName, new Dictionary<string, string>
        {
            [FollowUpEdit.Organization] = indicator.Organizations.ElementAt(draw.Next(indicator.Organizations.Count)).Value,
            [FollowUpEdit.Indicator] = indicator.Id.Value,
            [FollowUpEdit.Weeks] = FollowUpEdit.Rhythms.Keys.ElementAt(draw.Next(FollowUpEdit.Rhythms.Count)),
            [FollowUpEdit.Until] = LocalDatePattern.Iso.Format(network.DayOf(now).PlusMonths(Months)),
            [FollowUpEdit.Why] = words.Typed,
        });
    }

    public async Task EndAsync()
    {
        if (await lead.AskAsync(command, FollowUpsOpenSubmit.VerbName, FollowUpsEditSubmit.VerbName) is not { } asked
            || asked.Card!.Inputs.FirstOrDefault(input => input.Id == FollowUpsCard.WhichField) is not { Choices: [var which, ..] }
            || await lead.PressAsync(asked, FollowUpsEditSubmit.VerbName, new() { [FollowUpsCard.WhichField] = which }) is not { } form)
            return;
        await lead.PressAsync(asked with { Card = form }, FollowUpsEndSubmit.VerbName, new() { [FollowUpEdit.Reason] = words.Typed });
    }
}
