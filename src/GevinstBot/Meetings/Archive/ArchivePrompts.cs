using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings.Archive;

/// <summary>«arkiver» as a round to the lead who typed it: where the minutes stand, once that is said.</summary>
public sealed class ArchivePrompts(AskedFormTable forms, ArchivedReader archived, MeetingRounds meetings)
    : AskedFormPrompts(ArchivedMinutes.Kind, forms, ArchivedMinutes.Days)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var id = MeetingId.Parse((await FormAsync(request, ct)).Fields[ArchiveCommand.MeetingField])!.Value;
        var (meeting, known) = (meetings.Find(id), await archived.OfAsync(id, ct));
        var card = meeting is null || (known is null && request.IsClosed) ? ArchiveCard.Over(request)
            : known is null ? ArchiveCard.For(request, meeting, address: null)
            : ArchiveCard.Archived(request, meeting, known, address: null);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["archive.summary"];
}
