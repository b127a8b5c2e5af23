using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>A command that is answered with a form.</summary>
public static class AskedFormReader
{
    /// <summary>The card that a command is answered with: claimed first, then noted.</summary>
    /// <param name="forms">Where it is noted.</param>
    /// <param name="rounds">Where it is claimed.</param>
    /// <param name="kind">Which card.</param>
    /// <param name="day">The day, which is part of its name.</param>
    /// <param name="call">The command.</param>
    /// <param name="fields">What stands in its fields.</param>
    /// <param name="days">How long the card lives.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<CardRequest> AskAsync(
        this AskedFormTable forms, AskedRounds rounds, RoundKind kind, LocalDate day, CommandCall call,
        IReadOnlyDictionary<string, string> fields, int days, CancellationToken ct)
    {
        var request = await forms.AskAsync(
            rounds, kind, day, call, fields, id => AskedRhythm.RoundOf(kind, id, call.By, call.Now, days), ct);
        return request with { BasedOn = 1 };
    }

    /// <summary>The same with a round of its own; nothing is stored on it yet that a press could overtake.</summary>
    public static async Task<CardRequest> AskAsync(
        this AskedFormTable forms, AskedRounds rounds, RoundKind kind, LocalDate day, CommandCall call,
        IReadOnlyDictionary<string, string> fields, Func<string, Round> roundOf, CancellationToken ct)
    {
        var ofTheDay = AskedFormTable.Id(day, 0)[..^2];
        var number = (await forms.AllAsync(kind, ct)).Count(form => form.Id.StartsWith(ofTheDay, StringComparison.Ordinal)) + 1;
        var request = await rounds.ClaimAsync(call, number, free => roundOf(AskedFormTable.Id(day, free)), ct);
        var asked = new AskedForm(request.Round.Id.Period, call.By, call.Now, fields, IsSaved: false);
        await forms.StoreAsync(kind, basedOn: 0, asked, call.Now, ct);
        return request;
    }
}
