using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>The cards of «logg test» and «tester», as rounds to whoever typed it, about their team.</summary>
public sealed class LoggedTestPrompts(AskedFormTable forms, LoggedTestReader reader, CurrentNetwork network)
    : AskedTeamPrompts(LoggedTestRhythm.Kind, forms, LoggedTestRhythm.Days)
{
    /// <summary>The field of the stored card that says which of the two it is.</summary>
    public const string ViewField = "view";

    /// <summary>The card is the form of one test.</summary>
    public const string FormView = "form";

    /// <summary>The card shows all that the team has logged.</summary>
    public const string ListView = "list";

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var title = Title(request.Round, request.Texts);
        if (await reader.AskAsync(request, ct) is not { } question)
            return new PromptCard(LoggedTestReceiptCard.Untold(request), title);
        if ((await FormAsync(request, ct)).Fields[ViewField] == ListView)
            return new PromptCard(TeamTestsCard.For(request, question), request.Texts["team-tests.title"]);
        var card = question.Find(request.Round.Id.Period) is { } logged
            ? LoggedTestReceiptCard.For(request, question, logged, network.Roster.Find(logged.Test.By)?.Name)
            : request.IsClosed ? LoggedTestReceiptCard.Untold(request)
            : LoggedTestCard.For(request, question);
        return new PromptCard(card, title);
    }

    public override string Title(Round round, LocalTexts texts) => texts["logged-test.title"];
}
