using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Explaining;

/// <summary>A figure explained: the region's with its rule, organisations' own with who gave them, and the definition of then.</summary>
public static class ExplainCard
{
    /// <summary>More would make the card too large to send; each can be asked for by name.</summary>
    private const int MostOrganizations = 15;

    public static PromptCard For(ExplainedFigure figure, LocalTexts texts)
    {
        var title = texts["explain.title", figure.Definition.Name, texts.Period(figure.Summary.Period)];
        var card = Frame.Of(
            texts,
            title,
            [
                Say.Heading(CardText.Escape(title)),
                .. Region(figure, texts),
                .. figure.HasVersions ? figure.Own.SelectMany(own => Versions(own, figure, texts)) : Standing(figure, texts),
                .. DefinitionPart.Of(figure, texts),
            ],
            Buttons(figure, texts));
        return new PromptCard(card, title);
    }

    private static IEnumerable<AdaptiveElement?> Region(ExplainedFigure figure, LocalTexts texts)
    {
        var summary = figure.Summary;
        var report = texts.Month(figure.Round.About.ToYearMonth());
        return
        [
            Say.Subheading(texts["explain.region"]),
            Say.Line(texts.Capital(texts.Regional(summary))),
            Say.Line(Rule(summary, texts)),
            Names("explain.missing", summary.Missing, figure, texts),
            Names("explain.not-yet", summary.NotYetAvailable, figure, texts),
            Names("explain.not-relevant", summary.NotRelevant, figure, texts),
            Names("explain.other-version", summary.OtherVersion, figure, texts),
            Names("explain.unconfirmed", summary.Unconfirmed, figure, texts),
            Say.SmallLine(texts[figure.IsLocked ? "explain.in-report" : "explain.in-report-open", report]),
        ];
    }

    private static string Rule(IndicatorSummary summary, LocalTexts texts) => (summary.Kind, summary.Definition.Aggregation) switch
    {
        (RegionalNumberKind.None, _) => texts["explain.rule.none"],
        (RegionalNumberKind.Sum, _) => texts["explain.rule.sum"],
        (RegionalNumberKind.PartialSum, _) => texts["explain.rule.partial"],
        (RegionalNumberKind.OneValue, _) => texts["explain.rule.one"],
        (RegionalNumberKind.Weighted, _) => texts[
            "explain.rule.weighted", summary.Definition.Denominator ?? texts["explain.denominator"]],
        (RegionalNumberKind.Median, Aggregation.Weighted) => texts["explain.rule.median-unweighted"],
        (RegionalNumberKind.Median, _) => texts["explain.rule.median"],
    };

    private static AdaptiveElement? Names(string key, IReadOnlyList<OrganizationId> those, ExplainedFigure figure, LocalTexts texts) =>
        those.Count == 0 ? null : Say.Line(texts[key, texts.List([.. those.Select(figure.NameOf)])]);

    /// <summary>One organisation's figure, and what it was before.</summary>
    private static IEnumerable<AdaptiveElement?> Versions(FigureHistory own, ExplainedFigure figure, LocalTexts texts)
    {
        var standing = own.Standing;
        return
        [
            Say.Subheading(CardText.Escape(figure.NameOf(own.Organization))),
            standing is null
                ? Say.Line(texts["explain.no-number"])
                : Say.Labelled(texts.Amount(standing, figure.Definition), Measured(own.Organization, standing, figure.Definition, texts)),
            .. own.Versions.Select((version, at) => Say.Line(texts["explain.version", at + 1, Said(version, figure, texts)])),
            own.Versions.Any(version => version.IsLate) ? Reopened(own.Organization, figure, texts) : null,
            standing?.Value.Version is { } version && version != figure.Definition.Version
                ? Say.Line(texts["explain.given-under", version])
                : null,
        ];
    }

    /// <summary>All that the reader may see, a line each, with what stands.</summary>
    private static IEnumerable<AdaptiveElement?> Standing(ExplainedFigure figure, LocalTexts texts) => figure.Own.Count == 0
        ? []
        :
        [
            Say.Subheading(texts["explain.organizations"]),
            .. figure.Own.Take(MostOrganizations).Select(own => Say.Labelled(
                $"{figure.NameOf(own.Organization)}: ",
                own.Standing is { } standing ? Said(standing, figure, texts) : texts["explain.no-number"]).Spaced(AdaptiveSpacing.Small)),
            figure.Own.Count > MostOrganizations ? Say.Small(texts["format.more", figure.Own.Count - MostOrganizations]) : null,
            Say.SmallLine(texts["explain.one-organization", Written(figure, texts), figure.NameOf(figure.Own[0].Organization)]),
        ];

    private static string Written(ExplainedFigure figure, LocalTexts texts) =>
        $"{texts.Ways("command.explain")[0]} {figure.Definition.Id} {figure.Summary.Period}";

    private static string Said(FigureVersion version, ExplainedFigure figure, LocalTexts texts)
    {
        var by = version.By is { } person ? figure.People.Find(person)?.Name ?? texts["submit.former-participant"] : "";
        var said = texts.Said(version, figure.Definition, by, figure.Zone);
        if (version.Value is { Numerator: { } above, Denominator: { } below })
            said = $"{said} {texts["explain.parts", texts.Number(above, above.Scale), texts.Number(below, below.Scale)]}";
        return version.Value.SuggestedBy is { } suggester
            ? $"{said} {texts["explain.suggested", figure.People.Find(suggester)?.Name ?? texts["submit.former-participant"]]}"
            : said;
    }

    /// <summary>Against the target that it was given under.</summary>
    private static string Measured(
        OrganizationId organization, FigureVersion version, IndicatorDefinition definition, LocalTexts texts)
    {
        var (value, target) = (version.Value, version.Value.Target);
        if (value.Value is not { } number)
            return "";
        var deviates = value.Explanation is not null || definition.Deviates(number, value.Period, organization);
        return " – " + texts.Target(definition, target, value.Period)
            + (texts.Status(definition, number, target, deviates) is { } status ? $", {status}" : "");
    }

    private static AdaptiveElement? Reopened(OrganizationId organization, ExplainedFigure figure, LocalTexts texts) =>
        figure.Round.Reopened.LastOrDefault(one => one.Subject == organization.Value) is not { } opened
            ? null
            : Say.Line(texts[
                "explain.reopened", figure.People.Find(opened.By)?.Name ?? texts["submit.former-participant"],
                texts.Moment(opened.At, figure.Zone), opened.Reason]);

    private static IEnumerable<AdaptiveAction> Buttons(ExplainedFigure figure, LocalTexts texts)
    {
        if (figure.Own is [var only])
            yield return Button.Writing(
                texts["explain.course"], $"{texts.Ways("command.own-figures")[0]} {figure.Definition.Id} {only.Organization}");
        yield return Button.Writing(
            texts["explain.another"], $"{texts.Ways("command.explain")[0]} {MonthOf(figure)}");
    }

    private static string MonthOf(ExplainedFigure figure) => MeetingId.Of(figure.Round.About).ToString();
}
