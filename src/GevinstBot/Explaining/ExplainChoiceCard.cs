using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Chat;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Explaining;

/// <summary>A figure that may be meant; without a period the latest.</summary>
public sealed record FigureChoice(IndicatorDefinition Definition, ReportingPeriod? Period, OrganizationId? Organization)
{
    /// <summary>What a button writes after the command's words.</summary>
    public string Says => string.Join(' ', new[] { Definition.Id.Value, Period?.Text, Organization?.Value }.OfType<string>());
}

/// <summary>What was typed as a name, and what it may have meant: those that match it, or all there are.</summary>
public sealed record ExplainChoices(string Typed, bool Match, IReadOnlyList<FigureChoice> Figures);

/// <summary>Which figure? As buttons, so many as a card may have, with the rest behind «Mer …».</summary>
public static class ExplainChoiceCard
{
    private const int LongestName = 60;

    /// <summary>A name that several indicators have, or none.</summary>
    public static PromptCard For(CommandCall call, ExplainChoices choices, int page)
    {
        var typed = call.Texts.Quoted(CardText.Clean(choices.Typed, LongestName));
        return Card(
            call, Say.Typed(call.Texts[choices.Match ? "explain.which" : "explain.unknown", typed]), choices.Figures, page,
            more: call.Argument);
    }

    /// <summary>The figures of a month's report.</summary>
    public static PromptCard ForReport(CommandCall call, IReadOnlyList<FigureChoice> figures, LocalDate? meeting, int page)
    {
        var texts = call.Texts;
        return figures.Count == 0 || meeting is not { } day
            ? Card(call, Say.Text(texts["explain.nothing-asked"]), [], page, more: "")
            : Card(
                call, Say.Text(texts["explain.of-report", texts.Month(day.ToYearMonth())]), figures, page,
                more: YearMonthPattern.Iso.Format(day.ToYearMonth()));
    }

    /// <summary>There is no such figure: the latest there is, if there is one.</summary>
    public static PromptCard NotFound(CommandCall call, IndicatorDefinition indicator, ReportingPeriod? asked, ReportingPeriod? latest)
    {
        var (texts, name) = (call.Texts, call.Texts.Quoted(indicator.Name));
        var said = asked is { } period ? texts["explain.no-figure", name, texts.Period(period)] : texts["explain.never-asked", name];
        List<FigureChoice> known = latest is { } last ? [new FigureChoice(indicator, last, Organization: null)] : [];
        return Card(call, Say.Typed(said), known, page: 1, more: "");
    }

    private static PromptCard Card(
        CommandCall call, AdaptiveElement said, IEnumerable<FigureChoice> figures, int page, string more)
    {
        var (texts, words) = (call.Texts, call.Texts.Ways("command.explain")[0]);
        var shown = ButtonPages.Of(figures, page);
        var buttons = shown.Items.Select(one => Button.Writing(Title(one, texts), $"{words} {one.Says}"));
        return new PromptCard(
            Frame.Of(
                texts,
                texts["explain.heading"],
                [Say.Heading(texts["explain.heading"]), said],
                shown.HasMore
                    ? buttons.Append(Button.Writing(
                        texts["help.more"], string.Join(' ', [words, .. MorePlace(call, more), texts["explain.page"], $"{page + 1}"])))
                    : buttons),
            texts["explain.heading"]);
    }

    /// <summary>What was typed, without the page that it named.</summary>
    private static IEnumerable<string> MorePlace(CommandCall call, string more)
    {
        var at = more.LastIndexOf($"{call.Texts["explain.page"]} ", StringComparison.Ordinal);
        var before = at < 0 ? more : more[..at].TrimEnd();
        return before.Length == 0 ? [] : [CardText.Clean(before, LongestName)];
    }

    private static string Title(FigureChoice choice, LocalTexts texts) => choice.Period is { } period
        ? texts["explain.choice", choice.Definition.Name, texts.Period(period)]
        : choice.Definition.Name;
}
