using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Rounds;

namespace GevinstBot.LearningNetwork;

/// <summary>A test that is logged: what stands, which test it builds on, and what happens with it.</summary>
public static class LoggedTestReceiptCard
{
    /// <param name="request">While the card lives, the test can be gone on with.</param>
    /// <param name="question">Whose it is.</param>
    /// <param name="logged">What is stored.</param>
    /// <param name="by">Who wrote it last; null when they have left the network.</param>
    public static AdaptiveCard For(CardRequest request, LoggedTestQuestion question, ChainedTest logged, string? by)
    {
        var (texts, test) = (request.Texts, logged.Test);
        var pressed = request with { BasedOn = test.Version };
        return request.Frame(
            LoggedTestWords.Name(logged, texts),
            [
                Say.Labelled(question.Team.Name).Spaced(AdaptiveSpacing.None),
                Say.Line(texts["logged-test.told-by", texts.When(test.At, question.Zone), by ?? texts["check-in.unknown-person"]]),
                .. LoggedTestWords.Told(test.Said, texts)
                    .Select(line => CheckInWords.Line(LoggedTestWords.Label(line.Field, texts), line.Words)),
                Say.Small(texts["logged-test.receipt"]),
            ],
            request.IsClosed || !question.MayLog
                ? null
                : pressed.ButtonWithoutInputs(
                    texts["logged-test.go-on"], LoggedTestEditSubmit.VerbName, (LoggedTestCard.TestField, test.Id)),
            Button.Writing(texts["logged-test.another"], texts.Ways("command.log-test")[0]),
            Button.Writing(texts["team-tests.show"], texts.Ways("command.team-tests")[0]));
    }

    /// <summary>The card's time is over, and nothing was logged on it; or the team is in the network no more.</summary>
    public static AdaptiveCard Untold(CardRequest request) =>
        request.Frame(request.Texts["logged-test.title"], [Say.Text(request.Texts["logged-test.untold"])]);
}
