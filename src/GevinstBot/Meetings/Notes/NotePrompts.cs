using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings.Notes;

/// <summary>«aksjon» and «beslutning» as rounds to the lead who typed them, or who chose them on a message.</summary>
public sealed class NotePrompts(AskedFormTable forms, NoteReader reader) : AskedFormPrompts(NoteRhythm.Kind, forms, NoteRhythm.Days)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await reader.OfAsync(request.Round.Id, request.Now, ct);
        var card = question is { Saved: { } saved } ? NoteCard.Saved(request, question, saved.Content)
            : request.IsClosed || question is null ? NoteCard.Over(request)
            : NoteCard.For(request, question);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["note.title"];
}
