using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>What became of what somebody proposed to correct, with the lead's word back.</summary>
public static class CorrectionWordCard
{
    public static AdaptiveCard For(CardRequest request, CorrectionQuestion question, CorrectionWord word) => request.Frame(
        request.Texts["correction-word.heading", request.Texts.Day(question.Meeting.Day)],
        [
            .. word.Decided.SelectMany(correction => CorrectionWords.Decided(
                correction, question, Say.Labelled(request.Texts["correction.you-proposed"], " " + correction.Said.Text), request.Texts)),
        ],
        MinutesCommand.Button(question.Meeting.Meeting, request.Texts));
}
