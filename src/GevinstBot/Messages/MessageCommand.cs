using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Messages;
using GevinstBot.Rounds;

namespace GevinstBot.Messages;

/// <summary>«melding», «spør»: for the lead, the form of a message or a question.</summary>
public sealed class MessageCommand(AskedForms forms) : Command
{
    public override string WordsKey => "command.message";

    public override string HelpKey => "help.message";

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var fields = new Dictionary<string, string> { [MessageField.Step] = MessageField.What };
        var request = await forms.AskAsync(MessageRhythm.FormKind, call, fields, AskedRhythm.Days, ct);
        return new PromptCard(MessageFormCard.What(request, fields, problems: []), call.Texts["message-form.title"]);
    }
}
