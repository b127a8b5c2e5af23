using GevinstBot.Chat;
using GevinstBot.Domain.Insights;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Explaining;

/// <summary>
/// «mine tall»: an organisation's own figures beside the region's; «mine tall ventetid» the last thirteen periods of one of them. Whoever
/// reads several organisations names one: «mine tall ahus».
/// </summary>
public sealed class OwnFiguresCommand(OwnFiguresReader figures, OwnOrganization own, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.own-figures";

    public override string HelpKey => "help.own-figures";

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var (organization, rest) = own.Of(call);
        if (organization is null)
            return OrganizationChoiceCard.For(call, WordsKey, own.Readable(call));
        var found = await figures.OfAsync(organization, call.Now, ct);
        var isNamed = own.Readable(call).Count > 1;
        var typed = TypedFigure.Read(rest, [.. found.Courses.Select(course => course.Definition)], [], network.DayOf(call.Now));
        if (typed.Name.Length == 0)
            return OwnFiguresCard.For(found, isNamed, call.Texts);
        return typed.Indicator is { } indicator
            ? OwnCourseCard.For(found, found.Courses.First(course => course.Definition.Id == indicator.Id), isNamed, call.Texts)
            : OwnFiguresCard.Unclear(found, isNamed, typed, call.Texts);
    }
}
