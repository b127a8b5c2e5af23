using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Domain.Targets;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Targets;

/// <summary>«oppdater mål 2027»: for the lead, what is measured with its targets of a year, to be set one by one.</summary>
public sealed class TargetsCommand(AskedForms forms, TargetsReader reader, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.targets";

    public override string HelpKey => "help.targets";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override object[] HelpArguments(Instant now) => [TargetRhythm.YearAt(network.DayOf(now))];

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var today = network.DayOf(call.Now);
        var typed = call.Argument.Length == 0 ? TargetRhythm.YearAt(today) : TargetRhythm.Typed(call.Argument, today);
        var year = typed ?? TargetRhythm.YearAt(today);
        var fields = new Dictionary<string, string> { [TargetsReader.YearField] = year.ToString(CultureInfo.InvariantCulture) };
        var request = await forms.AskAsync(TargetRhythm.Kind, call, fields, TargetRhythm.Days, ct);
        var notice = typed is null ? call.Texts["targets.not-a-year"] : null;
        return new PromptCard(TargetsCard.For(request, reader.Of(year), notice: notice), call.Texts["targets.title", year]);
    }
}
