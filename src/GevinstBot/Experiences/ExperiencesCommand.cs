using GevinstBot.Chat;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Experiences;

/// <summary>«erfaringer», or with what is looked for «erfaringer ventetid»: what worked where.</summary>
public sealed class ExperiencesCommand(ExperienceReader reader, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.experiences";

    public override string HelpKey => "help.experiences";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var roster = network.Roster;
        return ExperienceCard.For(
            await reader.FindAsync(call.Argument, call.Now, call.Texts, ct), call.Argument,
            roster.AnsweredForBy(call.By, network.DayOf(call.Now)).Any(), roster, call.Texts);
    }
}
