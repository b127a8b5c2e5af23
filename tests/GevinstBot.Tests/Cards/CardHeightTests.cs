using GevinstBot.TestKit;
using Microsoft.Playwright;

namespace GevinstBot.Tests.Cards;

/// <summary>How tall a card under review is on a phone, as Microsoft's renderer draws it, in the page's sizes, which are Teams'.</summary>
[Trait("Lane", "Slow")]
public sealed class CardHeightTests(CardHeightTests.LocalPage local) : IClassFixture<CardHeightTests.LocalPage>
{
    private const string Measure = """
        async ({ json, width }) => {
          const { drawCard } = await import(new URL('cards.js', document.querySelector('script[type=module]').src));
          const box = document.createElement('div');
          box.style.cssText = `position:absolute;left:0;top:0;width:${width}px`;
          document.body.append(box);
          const frame = drawCard(JSON.parse(json), 0, 'measured', () => {});
          box.append(frame);
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const sizes = [Math.ceil(frame.getBoundingClientRect().height), frame.scrollWidth];
          box.remove();
          return sizes;
        }
        """;

    [Theory]
    [InlineData("Reporting/IndicatorCard.six", 650)]
    [InlineData("Reporting/IndicatorCard.several-periods", 650)]
    [InlineData("Reporting/IndicatorCard.mixed", 1000)]
    [InlineData("Reporting/IndicatorCard.seven-typed", 1000)]
    [InlineData("Status/WaitingCard.answered", 500)]
    [InlineData("Status/WaitingCard.only-answered", 350)]
    [InlineData("Insights/ReopenCard.open", 500)]
    [InlineData("Insights/ReopenCard.done", 350)]
    [InlineData("Register/AbsenceReceiptCard.several", 650)]
    [InlineData("Privacy/OwnDataCard.kept", 900)]
    [InlineData("Reporting/IndicatorReceiptCard.mixed", 350)]
    [InlineData("Reporting/IndicatorReceiptCard.answered", 350)]
    [InlineData("Pulse/PulseCard.open", 750)]
    [InlineData("Pulse/PulseCard.again", 750)]
    [InlineData("Pulse/PulseCard.reminder", 750)]
    [InlineData("GroupPulse/GroupPulseCard.open", 800)]
    [InlineData("GroupPulse/GroupPulseCard.channel", 850)]
    [InlineData("GroupPulse/GroupPulseFormCard.channels", 800)]
    [InlineData("GroupPulse/GroupPulseReceiptCard.channel", 300)]
    [InlineData("GroupPulse/GroupPulseReceiptCard.answered", 300)]
    [InlineData("GroupPulse/GroupPulseReceiptCard.closed", 300)]
    [InlineData("GroupPulse/GroupPulseFormCard.open", 750)]
    [InlineData("GroupPulse/GroupPulseCard.comment", 1100)]
    [InlineData("GroupPulse/GroupPulseResultCard.parts", 900)]
    [InlineData("GroupPulse/GroupPulseResultCard.comments", 900)]
    [InlineData("GroupPulse/PulseCommentsCard.many", 500)]
    [InlineData("GroupPulse/GroupPulseToldCard.told", 800)]
    [InlineData("Insights/PulseResultCard.closed", 650)]
    [InlineData("Insights/PulseResultCard.two", 650)]
    [InlineData("Benefits/PlanApprovalCard.open", 650)]
    [InlineData("Pulse/PulseCard.second", 750)]
    [InlineData("Pulse/PulseReceiptCard.many", 500)]
    [InlineData("Pulse/PulseReceiptCard.many-closed", 350)]
    [InlineData("Pulse/PulseReceiptCard.barrier", 300)]
    [InlineData("Pulse/PulseReceiptCard.reasons", 300)]
    [InlineData("Pulse/PulseReceiptCard.no-barrier", 300)]
    [InlineData("Pulse/PulseReceiptCard.closed", 300)]
    [InlineData("Insights/ReportCard.preliminary", 900)]
    [InlineData("Insights/ReportCard.locked", 900)]
    [InlineData("Insights/ReportCard.varied", 900)]
    [InlineData("Insights/ReportCard.many", 900)]
    [InlineData("Insights/ReportCard.lead-full", 900)]
    [InlineData("Insights/ReportCard.lead-dense", 900)]
    [InlineData("Insights/ReportCard.lead-densest", 900)]
    [InlineData("Insights/ReportCard.trial", 900)]
    [InlineData("Insights/ReportCard.lead", 900)]
    [InlineData("Insights/ReportCard.lead-closed", 900)]
    [InlineData("Insights/ReportCard.empty", 350)]
    [InlineData("Meetings/DraftCard.open", 900)]
    [InlineData("Meetings/DraftCard.signal", 900)]
    [InlineData("Meetings/AgendaFormCard.open", 900)]
    [InlineData("Meetings/MinutesCard.open", 650)]
    [InlineData("Meetings/MinutesCard.reminder", 700)]
    [InlineData("Meetings/MinutesCard.approval", 700)]
    [InlineData("Meetings/DecisionsCard.may-correct", 500)]
    [InlineData("Meetings/CorrectionProposalCard.open", 650)]
    [InlineData("Meetings/CorrectionCard.open", 900)]
    [InlineData("Meetings/CorrectionCard.answered", 350)]
    [InlineData("Meetings/CorrectionCard.note", 750)]
    [InlineData("Meetings/CorrectionWordCard.open", 350)]
    [InlineData("Meetings/MeetingPlanToldCard.half", 500)]
    [InlineData("Meetings/MeetingChangeCard.several", 500)]
    [InlineData("Meetings/AgendaFormCard.saved", 500)]
    [InlineData("Meetings/AgendaChangeCard.everything", 500)]
    [InlineData("Meetings/DraftReceiptCard.answered", 350)]
    [InlineData("Meetings/DraftReceiptCard.closed", 350)]
    [InlineData("Meetings/DraftReceiptCard.unanswered", 350)]
    [InlineData("Meetings/AgendaCard.open", 650)]
    [InlineData("Meetings/AgendaCard.may-give", 650)]
    [InlineData("Meetings/AgendaCard.online", 650)]
    [InlineData("Meetings/AgendaReceiptCard.answered", 350)]
    [InlineData("Meetings/AgendaReceiptCard.on-behalf", 350)]
    [InlineData("Meetings/AgendaReceiptCard.substitute", 350)]
    [InlineData("Meetings/AgendaReceiptCard.substitute-needs-app", 350)]
    [InlineData("Meetings/AgendaReceiptCard.substitute-not-yet", 350)]
    [InlineData("Meetings/AgendaReceiptCard.closed", 350)]
    [InlineData("Meetings/AgendaReceiptCard.unanswered", 350)]
    [InlineData("Roadmap/RoadmapCard.many", 750)]
    [InlineData("Roadmap/RoadmapFormCard.rejected", 850)]
    [InlineData("ChangePlans/ChangePlansCard.many", 750)]
    [InlineData("ChangePlans/ChangePlanCard.begun", 900)]
    [InlineData("ChangePlans/ChangePlanCard.not-begun", 900)]
    [InlineData("ChangePlans/ChangePlanFormCard.open", 750)]
    [InlineData("ChangePlans/PulsePlanCard.planned", 750)]
    [InlineData("ChangePlans/PulsePlanCard.form", 500)]
    [InlineData("ChangePlans/SponsorCard.told", 900)]
    [InlineData("Phases/PhaseCard.open", 900)]
    [InlineData("Phases/PhaseReceiptCard.answered", 300)]
    [InlineData("Phases/PhaseStatusCard.told", 600)]
    [InlineData("Phases/PlanMoveCard.open", 500)]
    [InlineData("Phases/PlanMoveCard.many", 650)]
    [InlineData("Phases/PlanMoveReceiptCard.moved", 350)]
    [InlineData("Evaluation/EvaluationCard.open", 850)]
    [InlineData("Evaluation/EvaluationReceiptCard.answered", 300)]
    [InlineData("Evaluation/EvaluationResultCard.compared", 600)]
    [InlineData("LearningNetwork/CheckInCard.open", 900)]
    [InlineData("LearningNetwork/CheckInCard.reminder", 900)]
    [InlineData("LearningNetwork/CheckInCard.moved", 900)]
    [InlineData("LearningNetwork/CheckInCard.correction", 900)]
    [InlineData("LearningNetwork/CheckInReceiptCard.blocker", 350)]
    [InlineData("LearningNetwork/CheckInReceiptCard.help-taken", 350)]
    [InlineData("LearningNetwork/CheckInReceiptCard.closed", 350)]
    [InlineData("LearningNetwork/CheckInCard.logged", 900)]
    [InlineData("LearningNetwork/LoggedTestCard.first", 650)]
    [InlineData("LearningNetwork/LoggedTestCard.later", 750)]
    [InlineData("LearningNetwork/LoggedTestCard.rejected", 750)]
    [InlineData("LearningNetwork/LoggedTestReceiptCard.logged", 500)]
    [InlineData("LearningNetwork/TeamTestsCard.none", 350)]
    [InlineData("LearningNetwork/TeamTestsCard.many", 750)]
    [InlineData("LearningNetwork/AdvisorFridayCard.one", 500)]
    [InlineData("LearningNetwork/TeamStatusCard.many", 600)]
    [InlineData("LearningNetwork/AdvisorFridayCard.meeting", 1000)]
    [InlineData("LearningNetwork/TeamIndicatorCard.form", 500)]
    [InlineData("LearningNetwork/TeamIndicatorCard.many", 600)]
    [InlineData("LearningNetwork/CheckInReceiptCard.measured", 520)]
    [InlineData("Programme/ProgrammeCard.empty", 350)]
    [InlineData("Programme/ProgrammeCard.many", 750)]
    [InlineData("Programme/ProgrammeCard.teams", 500)]
    [InlineData("Programme/ProgrammeFormCard.open", 650)]
    [InlineData("Programme/ProgrammeFormCard.rejected", 900)]
    [InlineData("Programme/ProgrammeFormCard.preview", 600)]
    [InlineData("Programme/ProgrammeFormCard.receipt", 350)]
    [InlineData("Programme/ProgrammeChangeCard.many", 500)]
    [InlineData("NewIndicators/ProposalCard.first", 750)]
    [InlineData("NewIndicators/ProposalCard.rejected", 900)]
    [InlineData("NewIndicators/ProposalCard.proposed-before", 900)]
    [InlineData("NewIndicators/ProposalReceiptCard.proposed", 350)]
    [InlineData("NewIndicators/ProposalReceiptCard.trial", 350)]
    [InlineData("NewIndicators/ProposalReceiptCard.declined", 350)]
    [InlineData("NewIndicators/NewIndicatorsCard.several", 900)]
    [InlineData("NewIndicators/NewIndicatorsCard.many", 900)]
    [InlineData("NewIndicators/IndicatorStepCard.in-use", 500)]
    [InlineData("NewIndicators/IndicatorStepCard.form-define", 900)]
    [InlineData("NewIndicators/IndicatorStepCard.form-try", 650)]
    [InlineData("FollowUps/FollowUpCard.open", 750)]
    [InlineData("FollowUps/FollowUpReceiptCard.answered", 350)]
    [InlineData("FollowUps/FollowUpEndCard.told", 350)]
    [InlineData("FollowUps/FollowUpReceiptCard.ended", 350)]
    [InlineData("FollowUps/FollowUpsCard.one", 650)]
    [InlineData("FollowUps/FollowUpsCard.many", 900)]
    [InlineData("FollowUps/FollowUpsCard.form", 650)]
    [InlineData("Initiatives/NewInitiativeCard.open", 650)]
    [InlineData("Initiatives/InitiativesCard.several", 650)]
    [InlineData("Initiatives/InitiativesCard.many", 900)]
    [InlineData("Initiatives/InitiativeCard.open", 500)]
    [InlineData("Initiatives/InitiativeCard.form", 650)]
    [InlineData("Initiatives/InitiativeCard.rejected", 650)]
    [InlineData("Explaining/OnePageCard.whole", 900)]
    [InlineData("Explaining/OwnFiguresCard.two", 500)]
    [InlineData("Explaining/OwnFiguresCard.many", 900)]
    [InlineData("Benefits/TertialCard.settled", 650)]
    [InlineData("Benefits/TertialCard.told", 650)]
    [InlineData("Benefits/BenefitsCard.many", 900)]
    [InlineData("Benefits/BenefitsCard.region", 900)]
    [InlineData("Benefits/BenefitsCard.one", 500)]
    [InlineData("Benefits/BenefitsCard.none", 350)]
    [InlineData("Benefits/BenefitPlanCard.many", 750)]
    [InlineData("Benefits/BenefitPlanCard.none", 350)]
    [InlineData("Benefits/BenefitCard.time", 750)]
    [InlineData("Benefits/BenefitCard.behind", 750)]
    [InlineData("Benefits/BenefitCard.bare", 500)]
    [InlineData("Insights/ReportCard.benefits", 900)]
    [InlineData("Reporting/IndicatorCard.rejected", 900)]
    [InlineData("Reporting/IndicatorCard.one-wrong", 650)]
    [InlineData("Reporting/FigureFileCard.mistakes", 900)]
    [InlineData("Meetings/AgendaCard.rejected", 750)]
    [InlineData("Meetings/DraftCard.rejected", 900)]
    [InlineData("Meetings/MinutesCard.rejected", 650)]
    [InlineData("Messages/MessageFormCard.to-whom-rejected", 900)]
    [InlineData("LearningNetwork/CheckInCard.rejected", 900)]
    [InlineData("NewIndicators/IndicatorStepCard.rejected", 650)]
    [InlineData("Register/RegisterCard.split-rejected", 900)]
    [InlineData("Register/RegisterCard.organization-rejected", 900)]
    [InlineData("Register/SetupCard.indicators-rejected", 900)]
    [InlineData("Register/SetupCard.indicators-first", 900)]
    [InlineData("NewIndicators/IndicatorStepCard.form-describe", 500)]
    [InlineData("Targets/TargetsCard.form", 900)]
    [InlineData("Targets/TargetsCard.form-many", 900)]
    [InlineData("Targets/TargetsCard.form-many-without", 750)]
    [InlineData("Targets/TargetsCard.band", 900)]
    [InlineData("Targets/TargetsCard.rejected", 900)]
    [InlineData("Messages/MessageAnswersCard.words", 900)]
    [InlineData("Messages/MessageAnswersCard.many", 900)]
    [InlineData("Benefits/BenefitMapCard.begun", 650)]
    [InlineData("Benefits/BenefitMapCard.many", 1500)]
    [InlineData("Benefits/BenefitPotentialCard.own", 650)]
    [InlineData("Benefits/BenefitPotentialCard.region", 650)]
    [InlineData("Benefits/BenefitConfirmCard.two", 650)]
    [InlineData("Benefits/BenefitStatusCard.time", 650)]
    [InlineData("Benefits/BenefitStatusReceiptCard.one", 350)]
    [InlineData("Benefits/BenefitStatusReceiptCard.many", 350)]
    public async Task A_card_is_no_taller_than_what_a_thumb_scrolls_and_nothing_of_it_is_cut_off(string card, int tallest)
    {
        foreach (var language in new[] { "nb", "en" })
        {
            var sizes = await local.Page.EvaluateAsync<int[]>(Measure, new { json = await CardAsync($"{card}.{language}"), width = 400 });

            Assert.True(sizes[0] <= tallest, $"{card}.{language} is {sizes[0]} px tall.");
            Assert.True(sizes[1] <= 400, $"{card}.{language} is {sizes[1]} px wide.");
        }
    }

    private static Task<string> CardAsync(string name) =>
        File.ReadAllTextAsync(RepositoryRoot.PathOf("tests", "GevinstBot.Tests", "Golden", $"{name}.json"));

    /// <summary>One browser for all of them: it takes longer to start than to measure a card.</summary>
    public sealed class LocalPage : IAsyncLifetime
    {
        private BotApp _app = null!;
        private Chromium _chromium = null!;

        public IPage Page { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            _app = await BotApp.StartAsync();
            _chromium = await Chromium.LaunchAsync();
            Page = await _chromium.NewPageAsync(
                new() { BaseURL = _app.Address.ToString(), ViewportSize = new() { Width = 1000, Height = 1000 } });
            await Page.GotoAsync("local");
        }

        public async Task DisposeAsync()
        {
            await _chromium.DisposeAsync();
            await _app.DisposeAsync();
        }
    }
}
