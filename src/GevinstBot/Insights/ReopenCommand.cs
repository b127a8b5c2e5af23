using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Insights;

/// <summary>
/// «åpne for svar», or «åpne for svar Ahus»: the lead's form that lets an organisation answer the indicators after their lock. The same as
/// behind the button of the report, also for a deputy, who gets none.
/// </summary>
public sealed class ReopenCommand(AskedForms forms, LockedRounds rounds, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.reopen";

    public override string HelpKey => "help.reopen";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var (locked, open) = await rounds.AtAsync(call.Now, ct);
        if (locked is null)
            return open is null
                ? AnswerCard.For(call.Texts, "reopen.nothing-locked")
                : AnswerCard.WithWay(
                    call.Texts, "command.postpone", "reopen.not-locked", call.Texts.When(open.Closes, network.Zone));
        var fields = new Dictionary<string, string> { [ReopenPrompts.RoundField] = locked.Id.ToString() };
        if (Meant(call.Argument, locked) is { } organization)
            fields[Reopening.SubjectField] = organization.Id.Value;
        var request = await forms.AskAsync(Reopening.FormKind, call, fields, AskedRhythm.Days, ct);
        return new PromptCard(ReopenCard.For(request, rounds.Facts(locked, call.Now), fields, problems: []), call.Texts["reopen.heading"]);
    }

    /// <summary>One whom the round asked.</summary>
    private Organization? Meant(string typed, Round locked) => network.Roster.Organizations.FirstOrDefault(organization =>
        organization.IsCalled(typed) && locked.Addressees.Any(to => to.Subject == organization.Id.Value));
}
