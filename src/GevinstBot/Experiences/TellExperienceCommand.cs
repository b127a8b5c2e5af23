using GevinstBot.Chat;
using GevinstBot.Domain.Experiences;
using GevinstBot.Domain.Forms;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Experiences;

/// <summary>«del erfaring»: the form of what worked; on a message «Gjør til erfaring».</summary>
public sealed class TellExperienceCommand(AskedForms forms, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.tell-experience";

    public override string HelpKey => "help.tell-experience";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override string MessageAction => "experience";

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var own = network.OrganizationsOf(call.By, call.Now);
        if (own.Count == 0)
            return AnswerCard.For(call.Texts, "signal.not-today");
        var fields = new Dictionary<string, string>();
        if (call.Written.Length > 0)
            fields[ExperienceContent.WhatField] = CleanText.Cut(call.Written, ExperienceContent.LongestWhat);
        var request = await forms.AskAsync(ToldExperience.Kind, call, fields, ToldExperience.Days, ct);
        return new PromptCard(
            ToldExperienceCard.Form(request with { BasedOn = 0 }, own, fields, problems: []), call.Texts["experience.tell-title"]);
    }
}
