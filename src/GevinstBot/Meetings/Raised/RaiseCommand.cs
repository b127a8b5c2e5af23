using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings.Raised;

/// <summary>«meld sak», or «meld sak: Opplæring 15 min Kari Nordmann»: an item for a meeting, to the lead.</summary>
public sealed class RaiseCommand(AskedForms forms, RaisedItemReader reader, CurrentNetwork network)
    : OrganizationCommand(RaisedRhythm.Kind, RaisedRhythm.Days, "raise.title", forms, network)
{
    public override string WordsKey => "command.raise";

    public override string HelpKey => "help.raise";

    protected override IReadOnlyDictionary<string, string> FieldsOf(string written) => RaisedAnswer.FieldsOf(written);

    protected override PromptCard? Refusal(CommandCall call) =>
        reader.UsualAt(call.Now) is null ? AnswerCard.For(call.Texts, "raise.no-meeting") : null;

    protected override async Task<AdaptiveCard> CardAsync(
        CardRequest request, IReadOnlyDictionary<string, string> fields, CancellationToken ct) => RaiseCard.Form(
        request with { BasedOn = 0 }, await reader.AskAsync(request, request.Round.Id.Period, ct), fields, problems: []);
}
