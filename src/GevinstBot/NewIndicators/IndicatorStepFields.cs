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
        // What is wrong is seen; the others stay where they are, so that the card stays as short as it can.
        var wrong = DefinitionEdit.Seldom.Where(form.IsWrong).ToList();
        return
        [
            form.Text(DefinitionEdit.Name, texts["new-indicator.name"], ProposalAnswer.LongestName),
            form.Text(DefinitionEdit.Why, texts["new-indicator.why"], ProposalAnswer.LongestText),
            Line(form, DefinitionEdit.Numerator),
            Line(form, DefinitionEdit.Denominator),
            Choice(form, DefinitionEdit.Unit, DefinitionEdit.Units.Keys, key => texts[$"new-indicators.unit-{key}"]),
            Line(form, DefinitionEdit.OtherUnit),
            Choice(form, DefinitionEdit.Direction, DefinitionEdit.Directions.Keys, key => texts[$"new-indicators.direction-{key}"]),
            Choice(form, DefinitionEdit.Frequency, DefinitionEdit.Frequencies.Keys, key => texts[$"new-indicators.frequency-{key}"]),
            Choice(form, DefinitionEdit.Aggregation, DefinitionEdit.Aggregations.Keys, key => texts[$"new-indicators.aggregation-{key}"]),
            Line(form, DefinitionEdit.Source),
            .. wrong.Select(field => SeldomField(form, field)),
            Button.Here(Button.Toggle(texts["new-indicators.more-fields"], Seldom)),
            Place.Together(DefinitionEdit.Seldom.Except(wrong).Select(field => SeldomField(form, field))).Hidden(Seldom),
        ];
    }

    private static AdaptiveElement SeldomField(FilledForm form, string field) =>
        field == DefinitionEdit.Owner ? Line(form, field) : Number(form, field);

    private static AdaptiveElement Line(FilledForm form, string field) =>
        form.Text(field, Label(form, field), DefinitionEdit.LongestLine);

    private static AdaptiveElement Number(FilledForm form, string field) => form.Text(field, Label(form, field), LongestNumber);

    private static AdaptiveElement Choice(FilledForm form, string field, IEnumerable<string> keys, Func<string, string> title) =>
        form.OneOf(field, Label(form, field), keys.Select(key => (title(key), key)), hint: form.Texts["new-indicators.choose"]);

    private static string Label(FilledForm form, string field) => form.Texts[$"new-indicators.label.{field}"];
}
