using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Explaining;

/// <summary>
/// «forklar ventetid 2026-10»: from a number to all that it is made of. «forklar» and «forklar november 2026» list the figures of a
/// month's report; a name that several have, or nobody, is asked back. Who may read an organisation's own figure sees its versions.
/// </summary>
public sealed class ExplainCommand(ExplainedFigureReader figures, ScopeCheck scopes, CurrentNetwork network) : Command
{
    /// <summary>By then a period's figures have been asked for, in the network as it was.</summary>
    private const int DaysUntilAsked = 60;

    public override string WordsKey => "command.explain";

    public override string HelpKey => "help.explain";

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var (argument, page) = Paged(call);
        var typed = await ReadAsync(argument, call, ct);
        if (typed.Name.Length == 0)
            return await OfReportAsync(typed.Period, page, call, ct);
        if (typed.Indicator is not { } indicator)
            return ExplainChoiceCard.For(call, ChoicesOf(typed, await KnownAsync(typed, call, ct)), page);
        var figure = await figures.FindAsync(
            indicator.Id, typed.Period is null ? null : typed.PeriodOf, Readable(typed.Organization, call), call.Now, ct);
        return figure is null ? await NotFoundAsync(indicator, typed, call, ct) : ExplainCard.For(figure, call.Texts);
    }

    private async Task<TypedFigure> ReadAsync(string argument, CommandCall call, CancellationToken ct)
    {
        var (today, organizations) = (network.DayOf(call.Now), network.Roster.Organizations);
        var typed = TypedFigure.Read(argument, network.Section<IndicatorCatalog>().Definitions, organizations, today);
        return typed is { Name.Length: > 0, Indicators: [], Period: { } period }
            ? TypedFigure.Read(argument, await figures.DefinitionsAsync(DayOf(period), call.Now, ct), organizations, today)
            : typed;
    }

    /// <summary>The figures of a report's month, or of the last that have been asked for.</summary>
    private async Task<PromptCard> OfReportAsync(ReportingPeriod? month, int page, CommandCall call, CancellationToken ct)
    {
        var meeting = month is { Frequency: Frequency.Monthly } of
            ? network.Meetings.In(of.FirstDay.ToYearMonth())
            : figures.LatestMeeting(call.Now);
        var known = meeting is { } day ? await figures.OfMeetingAsync(day, call.Now, ct) : [];
        var choices = known.Select(one => new FigureChoice(one.Definition, one.Period, Organization: null)).ToList();
        return ExplainChoiceCard.ForReport(call, choices, meeting, page);
    }

    private static ExplainChoices ChoicesOf(TypedFigure typed, IReadOnlyList<IndicatorDefinition> known) => new(
        typed.Name, typed.Indicators.Count > 0,
        [
            .. (typed.Indicators.Count > 0 ? typed.Indicators : known)
                .Select(one => new FigureChoice(one, typed.PeriodOf(one), typed.Organization)),
        ]);

    /// <summary>What somebody answers for first; whoever answers for nothing sees them all.</summary>
    private async Task<IReadOnlyList<IndicatorDefinition>> KnownAsync(TypedFigure typed, CommandCall call, CancellationToken ct)
    {
        var all = await figures.DefinitionsAsync(typed.Period is { } period ? DayOf(period) : null, call.Now, ct);
        var own = Readable(typed.Organization, call);
        return [.. all.OrderByDescending(definition => definition.Organizations.Any(own.Contains))];
    }

    /// <summary>The latest that there is, where the one that was asked for isn't.</summary>
    private async Task<PromptCard> NotFoundAsync(IndicatorDefinition indicator, TypedFigure typed, CommandCall call, CancellationToken ct)
    {
        var latest = await figures.FindAsync(indicator.Id, periodOf: null, readable: [], call.Now, ct);
        return ExplainChoiceCard.NotFound(call, indicator, typed.PeriodOf(indicator) ?? typed.Period, latest?.Summary.Period);
    }

    /// <summary>Whose own figures the caller may read; of those the one that was named.</summary>
    private IReadOnlyList<OrganizationId> Readable(OrganizationId? named, CommandCall call) =>
    [
        .. network.Roster.Organizations.Select(organization => organization.Id)
            .Where(id => (named is null || named == id) && scopes.MayReadFiguresOf(call.By, id, call.Now)),
    ];

    private static LocalDate DayOf(ReportingPeriod period) => period.LastDay.PlusDays(DaysUntilAsked);

    /// <summary>«forklar november 2026, side 2», as the button «Mer …» writes it.</summary>
    private static (string Argument, int Page) Paged(CommandCall call)
    {
        var word = $"{call.Texts["explain.page"]} ";
        var at = call.Argument.LastIndexOf(word, StringComparison.Ordinal);
        return at >= 0 && int.TryParse(call.Argument[(at + word.Length)..], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? (call.Argument[..at].TrimEnd(' ', ','), Math.Max(page, 1))
            : (call.Argument, 1);
    }
}
