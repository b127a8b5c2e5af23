using GevinstBot.Demo.Simulation.World;
using GevinstBot.Domain.FollowUps;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.FollowUps;
using GevinstBot.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Demo.Simulation;

/// <summary>
/// A lead puts one organisation's indicator under closer follow-up, and ends it before its time, by the card's own buttons. Where the
/// answer to a press doesn't come, the lead leaves it.
/// </summary>
public sealed class SimulatedFollowUp(
    SimulatedTeams teams, CurrentNetwork network, SimulatedWords words, string command, PersonId lead, Random draw)
{
    private const int Months = 3;

    public async Task BeginAsync(Instant now)
    {
        if (await AskAsync(FollowUpsOpenSubmit.VerbName) is not { } asked
            || await PressAsync(asked, FollowUpsOpenSubmit.VerbName, []) is not { } form)
            return;
        var indicators = network.Section<IndicatorCatalog>().Definitions.Where(one => one.Organizations.Count > 0).ToList();
        var indicator = indicators[draw.Next(indicators.Count)];
        await PressAsync(asked with { Card = form }, FollowUpsAnswerSubmit.VerbName, new Dictionary<string, string>
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
        if (await AskAsync(FollowUpsEditSubmit.VerbName) is not { } asked
            || asked.Card!.Inputs.FirstOrDefault(input => input.Id == FollowUpsCard.WhichField) is not { Choices: [var which, ..] }
            || await PressAsync(asked, FollowUpsEditSubmit.VerbName, new() { [FollowUpsCard.WhichField] = which }) is not { } form)
            return;
        await PressAsync(asked with { Card = form }, FollowUpsEndSubmit.VerbName, new() { [FollowUpEdit.Reason] = words.Typed });
    }

    /// <summary>The card that the command brings; null when it has no such button.</summary>
    private async Task<ChatLine?> AskAsync(string verb)
    {
        await teams.SayAsync(lead, command);
        return teams.Newest(lead, FollowUpsOpenSubmit.VerbName) is { } line && Button(line, verb) is not null ? line : null;
    }

    private async Task<SimulatedCard?> PressAsync(ChatLine line, string verb, Dictionary<string, string> typed) =>
        Button(line, verb) is { } button ? (await teams.PressAsync(lead, line.ActivityId, button, typed, new Turn())).Card : null;

    private static CardButton? Button(ChatLine line, string verb) => line.Card?.Buttons.FirstOrDefault(button => button.Verb == verb);
}
