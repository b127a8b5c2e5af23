using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.NewIndicators;

namespace GevinstBot.NewIndicators;

/// <summary>What each step asks for.</summary>
internal static class IndicatorStepFields
{
    /// <summary>Shown and hidden by «Flere felt».</summary>
    private const string Seldom = "seldom";

    private const int LongestNumber = 20;

    public static IEnumerable<AdaptiveElement> Of(
        FilledForm form, IndicatorOnItsWay one, IndicatorStep step, NewIndicatorsQuestion question) => step switch
        {
            IndicatorStep.Define => Definition(form),
            IndicatorStep.Try => [Organizations(form, one, question, one.Proposal?.Organization), Periods(form)],
            IndicatorStep.Use or IndicatorStep.Widen => RolloutEdit.Others(question.Roster, Already(one)).Count == 0
                ? [Say.Text(form.Texts["new-indicators.all-report"])]
                : [Organizations(form, one, question, otherwise: null)],
            IndicatorStep.Describe => Description(form),
            IndicatorStep.Decline or IndicatorStep.Retire or IndicatorStep.Withdraw =>
                [form.Text(RolloutEdit.ReasonField, form.Texts["new-indicators.reason"], RolloutEdit.LongestReason)],
        };

    private static AdaptiveElement Organizations(
        FilledForm form, IndicatorOnItsWay one, NewIndicatorsQuestion question, OrganizationId? otherwise) => form.AnyOf(
        RolloutEdit.OrganizationsField, form.Texts["new-indicators.organizations"],
        RolloutEdit.Others(question.Roster, Already(one)).Select(of => (of.ShortName, of.Id.Value)), otherwise?.Value);

    private static IReadOnlyList<OrganizationId> Already(IndicatorOnItsWay one) => one.Definition?.Organizations ?? [];

    private static AdaptiveElement Periods(FilledForm form) => form.OneOf(
        RolloutEdit.PeriodsField, form.Texts["new-indicators.periods"],
        RolloutEdit.Periods.Keys.Select(key => (form.Texts["new-indicators.periods-of", key], key)),
        otherwise: $"{RolloutEdit.UsualPeriods}");

    private static IEnumerable<AdaptiveElement> Definition(FilledForm form)
    {
        var texts = form.Texts;
        FormPart[] usual =
        [
            form.Part(form.Text(DefinitionEdit.Name, texts["new-indicator.name"], ProposalAnswer.LongestName), DefinitionEdit.Name),
            form.Part(form.Text(DefinitionEdit.Why, texts["new-indicator.why"], ProposalAnswer.LongestText), DefinitionEdit.Why),
            Line(form, DefinitionEdit.Numerator),
            Line(form, DefinitionEdit.Denominator),
            Choice(form, DefinitionEdit.Unit, DefinitionEdit.Units.Keys, key => texts[$"new-indicators.unit-{key}"]),
            Line(form, DefinitionEdit.OtherUnit),
            Choice(form, DefinitionEdit.Direction, DefinitionEdit.Directions.Keys, key => texts[$"new-indicators.direction-{key}"]),
            Choice(form, DefinitionEdit.Frequency, DefinitionEdit.Frequencies.Keys, key => texts[$"new-indicators.frequency-{key}"]),
            Choice(form, DefinitionEdit.Aggregation, DefinitionEdit.Aggregations.Keys, key => texts[$"new-indicators.aggregation-{key}"]),
            Line(form, DefinitionEdit.Source),
        ];
        var seldom = DefinitionEdit.Seldom.Select(field => SeldomField(form, field));
        return form.Problems.Count > 0
            ? usual.Concat(seldom).WrongFirst(texts)
            :
            [
                .. usual.Select(one => one.Shown),
                Button.Here(Button.Toggle(texts["new-indicators.more-fields"], Seldom)),
                Place.Together(seldom.Select(one => one.Shown)).Hidden(Seldom),
            ];
    }

    private static IEnumerable<AdaptiveElement> Description(FilledForm form) =>
    [
        Area(form).Shown,
        form.Text(DefinitionEdit.Why, form.Texts["new-indicator.why"], ProposalAnswer.LongestText),
        Line(form, DefinitionEdit.Source).Shown,
        Line(form, DefinitionEdit.Owner).Shown,
    ];

    /// <summary>By the areas that the health trusts were asked for measures in.</summary>
    private static FormPart Area(FilledForm form) => form.Part(
        form.OneOf(
            DefinitionEdit.Area, Label(form, DefinitionEdit.Area),
            [
                (form.Texts["new-indicators.no-area"], DefinitionEdit.NoArea),
                .. DefinitionEdit.Areas.Select(area => (form.Texts[$"new-indicators.area-{area.Value}"], area.Key)),
            ],
            otherwise: DefinitionEdit.NoArea),
        DefinitionEdit.Area);

    private static FormPart SeldomField(FilledForm form, string field) => field switch
    {
        DefinitionEdit.Area => Area(form),
        DefinitionEdit.Owner => Line(form, field),
        _ => form.Part(form.Text(field, Label(form, field), LongestNumber), field),
    };

    private static FormPart Line(FilledForm form, string field) =>
        form.Part(form.Text(field, Label(form, field), DefinitionEdit.LongestLine), field);

    private static FormPart Choice(FilledForm form, string field, IEnumerable<string> keys, Func<string, string> title) => form.Part(
        form.OneOf(field, Label(form, field), keys.Select(key => (title(key), key)), hint: form.Texts["new-indicators.choose"]), field);

    private static string Label(FilledForm form, string field) => form.Texts[$"new-indicators.label.{field}"];
}
