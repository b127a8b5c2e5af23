using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Status;

/// <summary>A question that somebody hasn't answered.</summary>
public sealed record Unanswered(Round Round, Addressee To)
{
    public Instant Closes => Round.ClosesFor(To.Subject);
}

/// <summary>
/// What waits for a person, the nearest deadline first; what they have given to somebody else; and what couldn't be read.
/// </summary>
/// <param name="Own">What they are asked.</param>
/// <param name="Given">What somebody else is asked in their stead.</param>
/// <param name="Missing">As a person calls it: nobody may take it for nothing.</param>
public sealed record WaitingQuestions(
    IReadOnlyList<Named<Unanswered>> Own, IReadOnlyList<Named<Unanswered>> Given, IReadOnlyList<string> Missing)
{
    /// <summary>The same where one of them turned out not to be readable.</summary>
    public WaitingQuestions Without(Named<Unanswered> one) => new(
        [.. Own.Where(other => other != one)], [.. Given.Where(other => other != one)], [.. Missing, one.Title]);
}

/// <summary>
/// «hva venter»: what a person hasn't answered. One comes as the card itself, ready to be answered; of several, a list with a button
/// for each, which writes «hva venter» and its name. When the card is answered, the next comes by itself.
/// </summary>
public sealed class WaitingCommand(RoundReader reader, RoundSources sources, CardReopening reopening, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.waiting";

    public override string HelpKey => "help.waiting";

    public override MenuPlace Place => MenuPlace.First;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var read = await reader.OpenForAsync(call.By, call.Now, ct);
        var (own, others) = (Waiting(read.All), Waiting(read.Given));
        // Named together: a button of one list must not open what the other has of the same name.
        var named = own.Concat(others).Named(one => sources.Title(one.Round, call.Texts), NameOfSubject);
        var (waiting, given) = (named.Take(own.Count).ToList(), named.Skip(own.Count).ToList());
        var missing = reader.Missing(read, call.Texts);
        var chosen = named.FirstOrDefault(one => one.IsCalled(call.Argument))
            ?? (waiting is [var only] && given.Count == 0 ? only : null);
        var all = new WaitingQuestions(waiting, given, missing);
        if (chosen is null)
            return WaitingCard.For(all, network.Roster, call.Texts, network.Zone);
        return await reopening.ShowAsync(chosen.Item.Round, chosen.Item.To, call.Now, ct) is { } card
            ? card with { Card = WithMissing(card.Card, missing, call) }
            : WaitingCard.For(all.Without(chosen), network.Roster, call.Texts, network.Zone);
    }

    /// <summary>The nearest deadline of what is left.</summary>
    public override async Task<PromptCard?> NextAsync(CommandCall call, CancellationToken ct)
    {
        var read = await reader.OpenForAsync(call.By, call.Now, ct);
        return read.All.SelectMany(Of).MinBy(one => one.Closes) is { } next
            ? await reopening.ShowAsync(next.Round, next.To, call.Now, ct)
            : null;
    }

    private static IReadOnlyList<Unanswered> Waiting(IEnumerable<RoundState> states) =>
        [.. states.SelectMany(Of).OrderBy(one => one.Closes)];

    private static IEnumerable<Unanswered> Of(RoundState state) =>
        state.Round.Addressees.Where(to => !state.IsAnswered(to.Subject)).Select(to => new Unanswered(state.Round, to));

    private string NameOfSubject(Unanswered waiting) => network.Roster.Organization(new OrganizationId(waiting.To.Subject)).ShortName;

    private static AdaptiveCard WithMissing(AdaptiveCard card, IReadOnlyList<string> missing, CommandCall call) =>
        missing.Count == 0 ? card : card.WithNotice(call.Texts["waiting.missing", call.Texts.List(missing)]);
}
