using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Insights;

/// <summary>What the form knows besides its fields.</summary>
/// <param name="Locked">The round that is opened.</param>
/// <param name="Roster">Who is called what.</param>
/// <param name="Zone">The network's.</param>
/// <param name="Until">Until when somebody who is let in now may answer.</param>
public sealed record ReopenFacts(Round Locked, Roster Roster, DateTimeZone Zone, Instant Until);

/// <summary>«åpne for svar»: who may answer the locked indicators, and why; then that they may.</summary>
public static class ReopenCard
{
    public static AdaptiveCard For(
        CardRequest request, ReopenFacts facts, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, locked, zone) = (request.Texts, facts.Locked, facts.Zone);
        return request.Frame(
            texts["reopen.heading"],
            [
                Problems.Banner(problems, texts),
                Say.Text(texts[
                    "reopen.what", texts.Day(locked.About), texts.When(locked.Closes, zone), texts.When(facts.Until, zone)]),
                .. locked.Reopened.Select(one => ReopenPart.Opened(one, facts.Roster, zone, texts)),
                .. ReopenPart.Fields(locked, facts.Roster, typed, texts).Select(field => field.WithProblems(problems, texts)),
            ],
            request.Button(texts["reopen.open"], ReopenAnswerSubmit.VerbName));
    }

    /// <summary>Who was let in.</summary>
    public static AdaptiveCard Done(CardRequest request, Reopening opened, ReopenFacts facts) => request.Frame(
        request.Texts["reopen.heading"],
        [ReopenPart.Opened(opened, facts.Roster, facts.Zone, request.Texts), Say.Text(request.Texts["reopen.then"])]);

    /// <summary>Too old to be gone on with, or the report is closed.</summary>
    public static AdaptiveCard Over(CardRequest request) =>
        request.Frame(request.Texts["reopen.heading"], [Say.Text(request.Texts["reopen.over"])]);
}
