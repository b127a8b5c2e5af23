using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Chat;

/// <summary>How a command is answered with a form: its card is claimed first, then noted.</summary>
public sealed class AskedForms(AskedFormTable table, AskedRounds rounds, CurrentNetwork network)
{
    /// <param name="kind">Which card.</param>
    /// <param name="call">The command; whoever called it gets the card.</param>
    /// <param name="fields">What stands in its fields.</param>
    /// <param name="days">How long the card lives.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<CardRequest> AskAsync(
        RoundKind kind, CommandCall call, IReadOnlyDictionary<string, string> fields, int days, CancellationToken ct) =>
        await AskAsync(kind, call, fields, id => AskedRhythm.RoundOf(kind, id, call.By, call.Now, days), ct) with { BasedOn = 1 };

    /// <summary>The same of what counts already: its card shows that, and can change it.</summary>
    public async Task<CardRequest> AskSavedAsync(
        RoundKind kind, CommandCall call, IReadOnlyDictionary<string, string> fields, int days, CancellationToken ct) =>
        await AskAsync(
            kind, call, fields, id => AskedRhythm.RoundOf(kind, id, call.By, call.Now, days), isSaved: true, ct) with
        {
            BasedOn = 1,
        };

    /// <summary>The same with a round of its own; nothing is stored on it yet that a press could overtake.</summary>
    public Task<CardRequest> AskAsync(
        RoundKind kind, CommandCall call, IReadOnlyDictionary<string, string> fields, Func<string, Round> roundOf, CancellationToken ct) =>
        AskAsync(kind, call, fields, roundOf, isSaved: false, ct);

    private async Task<CardRequest> AskAsync(
        RoundKind kind, CommandCall call, IReadOnlyDictionary<string, string> fields, Func<string, Round> roundOf, bool isSaved,
        CancellationToken ct)
    {
        var day = network.DayOf(call.Now);
        var ofTheDay = AskedFormTable.Id(day, 0)[..^2];
        var number = (await table.AllAsync(kind, ct)).Count(form => form.Id.StartsWith(ofTheDay, StringComparison.Ordinal)) + 1;
        while (true)
        {
            var request = await rounds.ClaimAsync(call, number, free => roundOf(AskedFormTable.Id(day, free)), ct);
            var asked = new AskedForm(request.Round.Id.Period, call.By, call.Now, fields, isSaved);
            var noted = await table.StoreAsync(kind, basedOn: 0, asked, call.Now, ct);
            if (noted.Standing.AskedBy == call.By)
                return request;
            // Somebody else asked at the same moment, and the number is theirs: their card isn't this one.
            number++;
        }
    }
}
