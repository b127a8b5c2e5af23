using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using GevinstBot.Cards;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.ChangePlans;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Evaluation;
using GevinstBot.Domain.FollowUps;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Domain.Phases;
using GevinstBot.Domain.Pulse;
using GevinstBot.Domain.Register;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Roadmap;
using GevinstBot.Privacy;
using GevinstBot.Rounds;
using GevinstBot.Signals;
using GevinstBot.TestKit;
using GevinstBot.Texts;

namespace GevinstBot.Tests.Architecture;

/// <summary>The keys of texts that the code puts together: for each way it does so, what can stand in the holes.</summary>
internal static partial class MadeKeys
{
    private static readonly string[] Elements = [.. AdkarElements.InOrder.Select(element => element.Key())];
    private static readonly string[] Decisions = Of<TestDecision>();
    private static readonly string[] Blockers = Of<BlockerKind>();
    private static readonly string[] Helpers = Of<Helper>();
    private static readonly string[] Said = ["", ".unconfirmed", ".varied", ".varied.unconfirmed"];
    private static readonly string[] Certainty = ["", ".preliminary"];
    private static readonly string[] Chosen = [CheckInField.Decision, CheckInField.BlockerKind, CheckInField.HelpFrom];

    /// <summary>As they stand in the code, each hole written as <c>{}</c>.</summary>
    public static IReadOnlyDictionary<string, IEnumerable<string>> ByInterpolation { get; } = new Dictionary<string, IEnumerable<string>>
    {
        ["agenda.attendance.{}"] = Enum.GetValues<Attendance>().Select(AttendanceAnswer.Choice),
        ["agenda.standing.{}"] = ["welcome", "any-other"],
        ["audit.act.{}"] = Acts(),
        ["benefit-status.cause.{}"] = TypedDeviation.Causes,
        ["benefit-status.state.{}"] = Of<ToldState>().Except(["measured"]),
        ["benefits.badge.{}"] = Of<BenefitState>(),
        ["benefits.budget-state.{}"] = BenefitChoices.BudgetStates.Keys,
        ["benefits.effect.{}"] = BenefitChoices.Effects.Keys,
        ["benefits.effect-short.{}"] = Of<EffectType>(),
        ["benefits.field.{}"] =
            [BenefitField.FreedTime, BenefitField.Measures, BenefitField.Assumptions, BenefitField.Drawbacks, BenefitField.Lapsed],
        ["benefits.gap.{}"] = Of<PlanGap>(),
        ["benefits.legend.{}"] = Of<LineStyle>(),
        ["benefits.measurability.{}"] = BenefitChoices.Measurabilities.Keys,
        ["benefits.move-full.{}"] = BenefitChoices.Moves.Keys,
        ["benefits.stage.{}"] = Of<ImplementationStage>(),
        ["benefits.state.{}"] = Of<BenefitState>(),
        ["benefits.subject.{}"] = BenefitField.Subjects.Keys,
        ["benefits.who.{}"] = BenefitField.Subjects.Keys.Where(BenefitField.IsPerson),
        ["check-in.blocker-kind.{}"] = [CheckInField.None, .. Blockers],
        ["check-in.decision.{}"] = Decisions,
        ["check-in.help-from.{}"] = Helpers,
        ["check-in.focus.{}"] = Of<CheckInFocus>(),
        ["check-in.hint.{}"] = CheckInField.All.Except(Chosen),
        ["check-in.label.{}"] = CheckInField.All,
        ["check-in.progress.{}"] = Progress.Steps.Select(Progress.Key),
        ["check-in.told.{}"] = CheckInField.All,
        ["check-in.{}.{}"] = Chosen.Zip([Decisions, Blockers, Helpers], Choices).SelectMany(choices => choices),
        ["contacts.change-{}"] = ContactAnswer.Changes.Keys,
        ["day.{}"] = Constants(typeof(NorwegianHolidays)).Concat(Constants(typeof(AvoidPeriods))).Append(WorkingCalendar.Weekend),
        ["group-pulse.helped.{}"] = GroupAnswer.HelpedChoices,
        ["group-pulse.statement.{}"] = Elements,
        ["indicators.cause-{}"] = TypedIndicators.Causes,
        ["indicators.state-{}"] = TypedIndicators.States.Keys,
        ["finding.adkar-{}"] = ["relapse", "training"],
        ["finding.adkar-{}.evidence"] = ["relapse", "training"],
        ["finding.benefit-{}"] = ["behind", "at-risk", "unowned", "unmeasured"],
        ["finding.benefit-{}-one"] = ["behind", "at-risk", "unowned", "unmeasured"],
        ["finding.deviation.evidence.days{}"] = Said,
        ["finding.deviation.evidence.days{}.one"] = Said,
        ["finding.deviation.evidence.other{}"] = Said,
        ["finding.deviation.evidence.percent{}"] = Said,
        ["form.reminder.{}"] = [MeetingRhythm.MinutesKind.Value, MeetingRhythm.DraftKind.Value, BlockerRhythm.Kind.Value],
        ["indicators.summary-confirm{}"] = ["", ".reminder"],
        ["indicators.summary-open{}"] = ["", ".reminder"],
        ["indicators.unit.{}"] = Units(),
        ["kind.{}"] = Kinds(),
        ["meeting-plan.half.{}"] = Numbers(2),
        ["meeting-plan.nth.{}"] = Numbers(5),
        ["meeting-plan.weekday.{}"] = Numbers(7),
        ["finding.new-indicator-{}"] = ["proposed", "trial-over"],
        ["finding.new-indicator-{}.evidence"] = ["proposed", "trial-over"],
        ["new-indicator.fate-{}"] = Named<IndicatorStage>(),
        ["new-indicator.recognised-{}"] = ProposalAnswer.Recognitions.Keys,
        ["follow-up.effect.{}"] = TypedCheck.Effects.Keys,
        ["follow-up.effect-said.{}"] = TypedCheck.Effects.Keys,
        ["follow-up.weeks.{}"] = FollowUpEdit.Rhythms.Keys,
        ["initiatives.kind.{}"] = InitiativeEdit.Kinds.Keys,
        ["initiatives.priority.{}"] = InitiativeEdit.Priorities.Keys,
        ["new-indicators.aggregation-{}"] = DefinitionEdit.Aggregations.Keys,
        ["new-indicators.area-{}"] = Enum.GetNames<ActionArea>(),
        ["new-indicators.direction-{}"] = DefinitionEdit.Directions.Keys,
        ["new-indicators.done-{}"] = Named<IndicatorStep>(),
        ["new-indicators.frequency-{}"] = DefinitionEdit.Frequencies.Keys,
        ["new-indicators.hint-{}"] = Named<IndicatorStep>().Except(["withdraw"]),
        ["new-indicators.label.{}"] = DefinitionEdit.All.Except([DefinitionEdit.Name, DefinitionEdit.Why]),
        ["new-indicators.stage-{}"] = Named<IndicatorStage>(),
        ["new-indicators.step-{}"] = Named<IndicatorStep>(),
        ["new-indicators.unit-{}"] = DefinitionEdit.Units.Keys,
        ["new-indicators.{}"] = ["why", "area", "formula", "unit", "direction", "frequency", "source", "owner", "aggregation"],
        ["network.kind-{}"] = OrganizationEdit.Kinds.Keys,
        ["message-form.delays-{}"] = ["reminder", "card"],
        ["message-form.displaces-{}"] = ["reminder", "card"],
        ["message-form.role.{}"] = MessageRoles.InOrder,
        ["message-form.wanted-{}"] = Message.Wantable.Keys,
        ["own-data.field.{}"] = Under("own-data.field."),
        ["own-data.for.{}"] = Enum.GetNames<KeptFor>(),
        ["own-data.group.{}"] = Enum.GetNames<KeptFor>(),
        ["own-data.in.{}"] = OwnData(),
        ["own-data.value.{}"] = Under("own-data.value."),
        ["pulse-plan.every.{}"] = PulseCadence.Choices.Keys,
        ["pulse-result.letter.{}"] = Elements,
        ["pulse.element.{}"] = Elements,
        ["pulse.followup.{}"] = AdkarElements.InOrder.SelectMany(FollowUp.ChoicesAt),
        ["pulse.score.{}"] = Numbers(5),
        ["pulse.statement.{}"] = Elements,
        ["pulse.suggestion.{}"] = Elements,
        ["training.{}"] = Training.All,
        ["roadmap.choice.{}"] = MeasureContent.States.Keys,
        ["check-in.progress.reason.{}"] = Enum.GetValues<ProgressReason>().Select(CheckInField.Key),
        ["team-indicator.direction.{}"] = TeamIndicatorSaid.Directions.Keys,
        ["logged-test.hint.{}"] = [CheckInField.Test, TestAnswer.PredictionField, CheckInField.Result, CheckInField.Learnt],
        ["change-plan.part.{}"] = ChangeParts.Keys.Keys,
        ["change-plan.phase.{}"] = ChangePhases.Keys.Keys,
        ["change-plan.role.{}"] = ChangeParts.Roles.Keys,
        ["change-plan.state.{}"] = ChangeParts.States.Keys,
        ["sponsor-page.ask.{}"] = ChangeParts.Keys.Keys,
        ["phase.point.{}"] = PhasePoints.Usual.All.Select(point => point.Id),
        ["phase.reply.{}"] = PhaseSaid.Choices.Keys,
        ["evaluation.score.{}"] = Numbers(5),
        ["evaluation.short.{}"] = EvaluationScores.Statements,
        ["evaluation.statement.{}"] = EvaluationScores.Statements,
        ["signal.theme.{}"] = SignalWords.Themes(new TextCatalog().In(Language.Bokmål)),
        ["purpose.{}"] = PurposeTests.Kinds,
        ["role-name.{}"] = RoleEdit.Held.Keys,
        ["team.role.{}"] = Of<TeamRole>(),
        ["variation.change{}"] = Certainty,
        ["variation.improvement{}"] = Certainty,
        ["variation.ordinary{}"] = Certainty,
        ["variation.worsening{}"] = Certainty,
        ["withdrawn.nothing-to-do.{}"] = [MeetingRhythm.SubstituteKind.Value, RaisedRhythm.LeadKind.Value],
    };

    /// <summary>Every key that is made so, and those that are put together in another way.</summary>
    public static IEnumerable<string> All =>
    [
        .. ByInterpolation.SelectMany(way => way.Value.Select(value => Holes().Replace(way.Key, value))),
        // Agendas that were drafted before carry these, and are still read.
        "finding.barrier.evidence",
        "finding.overdue",
        "finding.overdue.evidence",
    ];

    /// <summary>What a network file calls its days: asked for where there is a text, else the file's own key is shown.</summary>
    public static IEnumerable<string> WhereThereIsOne =>
        from day in DayKeys().Matches(File.ReadAllText(RepositoryRoot.PathOf("src", "GevinstBot.Demo", "demo.yaml")))
        select $"day.{day.Groups["key"].Value}";

    /// <summary>Those that the network begins with; one that a network file makes up is shown as it stands there.</summary>
    private static IEnumerable<string> Units() =>
        Unit().Matches(File.ReadAllText(RepositoryRoot.PathOf("src", "GevinstBot", "Register", "setup.yaml")))
            .Select(unit => unit.Groups["unit"].Value).Distinct();

    private static IEnumerable<string> Choices(string field, string[] keys) =>
        [$"{field}.{CheckInField.None}", .. keys.Select(key => $"{field}.{key}")];

    private static string[] Named<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(DefinitionEdit.KeyOf)];

    private static string[] Of<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(CheckInField.Key)];

    private static IEnumerable<string> Numbers(int last) =>
        Enumerable.Range(1, last).Select(number => number.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<string> Constants(Type type) =>
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
        where field is { IsLiteral: true } && field.FieldType == typeof(string)
        select (string)field.GetRawConstantValue()!;

    /// <summary>The tables that a person's object id may stand in: all but those that say nothing of anybody.</summary>
    /// <summary>Words for what may stand in a row: asked for where there is a text, else what is stored is shown.</summary>
    private static IEnumerable<string> Under(string beginning) =>
        from key in new TextCatalog().In(Language.Bokmål).Keys
        where key.StartsWith(beginning, StringComparison.Ordinal)
        select key[beginning.Length..];

    private static IEnumerable<string> OwnData() =>
        ProductFiles.TableBeneath("The tables").Select(row => ProductFiles.Quoted(row[0]).Single())
            .Except([
                "Anchors", "Audit", "Changes", "ErasedMarks", "Figures", "HealthChecks", "HeardMessages", "IndicatorSeries", "Instances",
                "Retentions", "Runs", "UnreadableRows",
            ]);

    /// <summary>Every act that is logged.</summary>
    private static IEnumerable<string> Acts() =>
        from type in typeof(RoundSource).Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
        where field.FieldType == typeof(AuditAct) && !type.ContainsGenericParameters
        select ((AuditAct)field.GetValue(null)!).Value;

    /// <summary>Every kind of round there is a constant of.</summary>
    private static IEnumerable<string> Kinds() =>
        from type in typeof(RoundKind).Assembly.GetTypes().Concat(typeof(RoundSource).Assembly.GetTypes())
        from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
        where field.FieldType == typeof(RoundKind) && !type.ContainsGenericParameters
        select ((RoundKind)field.GetValue(null)!).Value;

    /// <summary>One or several, side by side.</summary>
    [GeneratedRegex(@"\{\}(\.\{\})?")]
    private static partial Regex Holes();

    [GeneratedRegex(@"^    unit: (?<unit>.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Unit();

    [GeneratedRegex(@"key: (?<key>[a-z-]+)")]
    private static partial Regex DayKeys();
}
