using GevinstBot.Chat;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Signals;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Signals;

/// <summary>«signal», or for whoever answers for several organisations «signal ahus»: the form, and what has been told lately.</summary>
public sealed class SignalCommand(AskedFormTable forms, AskedRounds rounds, SignalReader reader, CurrentNetwork network) : Command
{
    /// <summary>The field of the stored card that says for whom it was asked.</summary>
    public const string OrganizationField = "organization";

    public override string WordsKey => "command.signal";

    public override string HelpKey => "help.signal";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var today = network.DayOf(call.Now);
        List<Organization> own =
            [.. network.Roster.Organizations.Where(organization => network.Roster.AnswersFor(organization.Id, today) == call.By)];
        if (own.Count == 0)
            return AnswerCard.For(call.Texts, "signal.not-today");
        var chosen = own is [var only] ? only : own.FirstOrDefault(organization => IsCalled(organization, call.Argument));
        return chosen is null ? SignalCard.Which(own, call.Texts) : await AskAsync(chosen.Id, call, ct);
    }

    private async Task<PromptCard> AskAsync(OrganizationId organization, CommandCall call, CancellationToken ct)
    {
        var day = network.DayOf(call.Now);
        var ofTheDay = AskedFormTable.Id(day, 0)[..^2];
        var number = (await forms.AllAsync(SignalRhythm.Kind, ct))
            .Count(form => form.Id.StartsWith(ofTheDay, StringComparison.Ordinal)) + 1;
        var request = await rounds.ClaimAsync(
            call, number, free => SignalRhythm.RoundOf(AskedFormTable.Id(day, free), organization, call.By, call.Now), ct);
        var fields = new Dictionary<string, string> { [OrganizationField] = organization.Value };
        var asked = new AskedForm(request.Round.Id.Period, call.By, call.Now, fields, IsSaved: false);
        await forms.StoreAsync(SignalRhythm.Kind, basedOn: 0, asked, call.Now, ct);
        return new PromptCard(
            SignalCard.For(request, await reader.AskAsync(request, ct), request.Round.Id.Period), call.Texts["signal.title"]);
    }

    private static bool IsCalled(Organization organization, string typed) =>
        ((string[])[organization.Id.Value, organization.ShortName, organization.Name]).Any(name => CleanText.Command(name) == typed);
}
