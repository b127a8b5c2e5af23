using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>The cards of «teamets måling», as rounds to whoever typed it, about their team.</summary>
public sealed class TeamIndicatorPrompts(AskedFormTable forms, TeamIndicatorReader reader)
    : AskedTeamPrompts(TeamIndicatorRhythm.Kind, forms, TeamIndicatorRhythm.Days)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) => new(
        await reader.AskAsync(request, ct) is { } question
            ? TeamIndicatorCard.For(request, question)
            : LoggedTestReceiptCard.Untold(request),
        Title(request.Round, request.Texts));

    public override string Title(Round round, LocalTexts texts) => texts["team-indicator.title"];
}
