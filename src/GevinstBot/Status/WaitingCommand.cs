using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Status;

/// <summary>A question that somebody hasn't answered.</summary>
public sealed record Unanswered(Round Round, Addressee To)
{
    public Instant Closes => Round.ClosesFor(To.Subject);
}

/// <summary>What has been answered, whoever did, and can still be changed.</summary>
public sealed record StillOpen(Round Round, Addressee To, Answered Answer);

/// <summary>
/// What waits for a person, the nearest deadline first; what they have given to somebody else; and what couldn't be read.
/// </summary>
/// <param name="Own">What they are asked.</param>
/// <param name="Given">What somebody else is asked in their stead.</param>
/// <param name="Missing">As a person calls it: nobody may take it for nothing.</param>
public sealed record WaitingQuestions(
    IReadOnlyList<Named<Unanswered>> Own, IReadOnlyList<Named<Unanswered>> Given, IReadOnlyList<string> Missing)
{
    /// <summary>What is answered and open: a new contact has no card of it, and others may have deleted theirs.</summary>
    public IReadOnlyList<Named<StillOpen>> Answered { get; init; } = [];

    /// <summary>Whether the person answers for an organisation, whose earlier figures they can look at.</summary>
    public bool HasFigures { get; init; }

    /// <summary>What waits and is no question.</summary>
    public IReadOnlyList<WaitingLine> Matters { get; init; } = [];

    /// <summary>The same where one of them turned out not to be readable.</summary>
    public WaitingQuestions Without(string title) => this with
    {
        Own = [.. Own.Where(other => other.Title != title)],
        Given = [.. Given.Where(other => other.Title != title)],
        Answered = [.. Answered.Where(other => other.Title != title)],
        Missing = [.. Missing, title],
    };
}

/// <summary>
/// «hva venter»: what a person hasn't answered. One comes as the card itself, ready to be answered; of several, a list with a button
/// for each, which writes «hva venter» and its name. When the card is answered, the next comes by itself. Below stands what is answered
/// and can still be changed, by whoever answers for it now.
/// </summary>
public sealed class WaitingCommand(
    RoundReader reader, RoundSources sources, CardReopening reopening, IEnumerable<WaitingMatter> matters, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.waiting";

    public override string HelpKey => "help.waiting";

    public override MenuPlace Place => MenuPlace.First;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var read = await reader.OpenForAsync(call.By, call.Now, ct);
        var (all, known) = Named(read, call);
        all = all with { Matters = await MattersAsync(call, ct) };
        var chosen = known.FirstOrDefault(one => one.IsCalled(call.Argument))
            ?? (all is { Own: [var only], Given: [], Matters: [] } ? known.First(one => one.Name == only.Name) : null);
        if (chosen is null)
            return WaitingCard.For(all, network.Roster, call.Texts, network.Zone);
        var (round, to, answer) = chosen.Item;
        return await reopening.ShowAsync(round, to, answer, call.Now, ct) is { } card
            ? card with { Card = WithMissing(card.Card, all.Missing, call) }
            : WaitingCard.For(all.Without(chosen.Title), network.Roster, call.Texts, network.Zone);
    }

    private async Task<IReadOnlyList<WaitingLine>> MattersAsync(CommandCall call, CancellationToken ct)
    {
        var lines = new List<WaitingLine>();
        foreach (var matter in matters)
        {
            if (await matter.OfAsync(call.By, call.Now, call.Texts, ct) is { } line)
                lines.Add(line);
        }
        return lines;
    }

    /// <summary>Named together: a button of one list must not open what another has of the same name.</summary>
    private (WaitingQuestions All, IReadOnlyList<Named<(Round Round, Addressee To, Answered? Answer)>> Known) Named(
        ReadRounds read, CommandCall call)
    {
        var (own, given) = (Waiting(read.All), Waiting(read.Given));
        var answered = read.All.Where(state => !state.Round.IsAnonymous).SelectMany(Answered).OrderBy(one => one.Round.Closes).ToList();
        var named = own.Concat(given).Select(one => (one.Round, one.To, Answer: (Answered?)null))
            .Concat(answered.Select(one => (one.Round, one.To, Answer: (Answered?)one.Answer)))
            .Named(one => sources.Title(one.Round, call.Texts), one => Apart(one.Round, one.To.Subject, call.Texts));
        return (
            new WaitingQuestions(
                [.. named.Take(own.Count).Zip(own, With)], [.. named.Skip(own.Count).Zip(given, With)],
                reader.Missing(read, call.Texts))
            {
                Answered = [.. named.Skip(own.Count + given.Count).Zip(answered, With)],
                HasFigures = network.Roster.AnsweredForBy(call.By, network.DayOf(call.Now)).Any(),
            },
            named);
    }

    private static Named<T> With<TBefore, T>(Named<TBefore> named, T item) => new(item, named.Title, named.Name);

    /// <summary>The nearest deadline of what is left.</summary>
    public override async Task<PromptCard?> NextAsync(CommandCall call, CancellationToken ct)
    {
        var read = await reader.OpenForAsync(call.By, call.Now, ct);
        return read.All.SelectMany(Of).MinBy(one => one.Closes) is { } next
            ? await reopening.ShowAsync(next.Round, next.To, answer: null, call.Now, ct)
            : null;
    }

    private static IReadOnlyList<Unanswered> Waiting(IEnumerable<RoundState> states) =>
        [.. states.SelectMany(Of).OrderBy(one => one.Closes)];

    private static IEnumerable<Unanswered> Of(RoundState state) =>
        state.Round.Addressees.Where(to => !state.IsAnswered(to.Subject)).Select(to => new Unanswered(state.Round, to));

    private static IEnumerable<StillOpen> Answered(RoundState state) =>
        from to in state.Round.Addressees
        let answer = state.AnswerAbout(to.Subject)
        where answer is not null
        select new StillOpen(state.Round, to, answer);

    /// <summary>By the organisation that it is about, or where it is about none by when it came.</summary>
    private string Apart(Round round, string subject, LocalTexts texts) =>
        network.Roster.Organizations.FirstOrDefault(organization => organization.Id.Value == subject)?.ShortName
        ?? texts.Moment(round.Opens, network.Zone);

    private static AdaptiveCard WithMissing(AdaptiveCard card, IReadOnlyList<string> missing, CommandCall call) =>
        missing.Count == 0 ? card : card.WithNotice(call.Texts["waiting.missing", call.Texts.List(missing)]);
}
