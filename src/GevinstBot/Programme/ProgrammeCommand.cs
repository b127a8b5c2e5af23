using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Meetings.Feed;
using GevinstBot.Pages;
using GevinstBot.Programme.Feed;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using Microsoft.Extensions.Options;

namespace GevinstBot.Programme;

/// <summary>
/// «program»: the programme of one's cohort, with what comes next first; «program Tørn kull 3» where there are several.
/// </summary>
public sealed class ProgrammeCommand(
    ProgrammeReader programmes, FeedLinkTable links, Instance instance, IOptions<SiteOptions> site) : Command
{
    public override string WordsKey => "command.programme";

    public override string HelpKey => "help.programme";

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var own = programmes.CohortsOf(call.By);
        if (own.Count == 0)
            return AnswerCard.For(call.Texts, "programme.none");
        var goingOn = programmes.GoingOn(own, call.Now);
        var shown = goingOn.Count > 0 ? goingOn : own;
        var chosen = own.FirstOrDefault(cohort => string.Equals(cohort.Name, call.Argument, StringComparison.OrdinalIgnoreCase))
            ?? (shown is [var only] ? only : null);
        return chosen is null
            ? WhichOrganizationCard.For(
                shown.Select(cohort => cohort.Name), call.Texts, call.Texts["programme.heading"], call.Texts["programme.which"],
                call.Texts.Ways(WordsKey)[0])
            : await ShowAsync(chosen, call, ct);
    }

    private async Task<PromptCard> ShowAsync(Cohort cohort, CommandCall call, CancellationToken ct)
    {
        var link = site.Value.Root is null
            ? null
            : await links.FindOrAddAsync(new FeedLink(instance.NewNonce(), instance.NewNonce()), call.Now, ct);
        return ProgrammeCard.For(
            programmes.Of(cohort, call.By, call.Now),
            link is null ? null : ProgrammeFeed.AddressOf(site.Value.Root!, call.Texts.Language, link, cohort.Id),
            call.Texts, call.Known.OfType<ProgrammeFormCommand>().FirstOrDefault()?.Says(call));
    }
}
