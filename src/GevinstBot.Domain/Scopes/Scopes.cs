using static GevinstBot.Domain.Scopes.Reach;
using static GevinstBot.Domain.Scopes.ScopeRole;

namespace GevinstBot.Domain.Scopes;

/// <summary>
/// Who may do what on whose data: one line for every command and every verb of a card. What isn't here nobody may do.
/// </summary>
public static class Scopes
{
    /// <summary>The command, and the presses after it, that answer in an organisation's name.</summary>
    public const string OnBehalf = "command.answer-for";

    /// <summary>The command that shows an organisation's own figures, and whatever else shows them.</summary>
    public const string OwnFigures = "command.own-figures";

    private static readonly Dictionary<ScopeRole, Reach> LeadsRegion = To(Region, Lead, DeputyLead);

    /// <summary>Those who answer for an organisation.</summary>
    private static readonly Dictionary<ScopeRole, Reach> Own = To(Organization, Contact, Substitute);

    private static readonly Scope Everybody = new("command.unknown", To(Self, Enum.GetValues<ScopeRole>()));
    private static readonly Scope Known = new("language.members-only", To(Self, Except(Stranger)));
    private static readonly Scope Members = new("report.members-only", To(Shared, Except(FormerMember, Stranger)));
    private static readonly Scope Meeting = new("meetings.members-only", To(Shared, Contact, Substitute, Lead, DeputyLead));
    private static readonly Scope Away = new("absence.contacts-only", To(Self, Contact));
    private static readonly Scope OwnSignals = new("signal.contacts-only", Own);
    private static readonly Scope OwnItems = new("raise.contacts-only", Own);

    /// <summary>Those who see and change plans: their own organisations', or all. The reader holds which.</summary>
    private static readonly Scope Benefits = new("benefits.contacts-only", Both(To(Self, Contact, Substitute), LeadsRegion));

    /// <summary>Those who see and change what an initiative of their own organisations has in place. The reader holds which.</summary>
    private static readonly Scope ChangePlans = new("change-plan.contacts-only", Both(To(Self, Contact, Substitute), LeadsRegion));

    /// <summary>Whoever a plan names as its owner is asked as themselves.</summary>
    private static readonly Scope Owners = new("submit.not-your-role", To(Self, Except(Stranger)));

    private static readonly Scope Leads = new("command.lead-only", LeadsRegion);
    private static readonly Scope Answers = new("submit.not-your-role", Both(Own, LeadsRegion));
    private static readonly Scope ReadsOwn = new("own-figures.not-yours", Both(Own, LeadsRegion));
    private static readonly Scope AnswersFor = new("answer-for.not-yours", Both(Own, LeadsRegion));

    /// <summary>Whoever a lead may write to: for their organisation, or as themselves; of a group in Entra also who has no role.</summary>
    private static readonly Scope Asked = new(
        "submit.not-your-role",
        Both(Own, LeadsRegion, To(Self, ProgrammeLead, TeamLeader, TeamMember, Advisor, EconomyReader, Approver, FormerMember)));

    /// <summary>Whoever is responsible for a benefit is asked as themselves, and a contact for their organisation.</summary>
    private static readonly Scope AskedOfBenefits = new(
        "submit.not-your-role",
        Both(Own, LeadsRegion, To(Self, Except(Contact, Substitute, Lead, DeputyLead, Stranger))));

    /// <summary>Whoever is asked about themselves, whatever they are to the network: a group of staff is strangers to it.</summary>
    private static readonly Scope AskedThemselves = new("submit.not-your-role", To(Self, Enum.GetValues<ScopeRole>()));

    private static readonly Scope OwnAnswers = new("submit.not-your-role", Own);
    private static readonly Scope Teams = new("submit.not-your-role", To(Team, TeamLeader, TeamMember));

    /// <summary>Those in a team, of their own; its advisor reads along.</summary>
    private static readonly Scope OwnTests = new("logged-test.teams-only", To(Team, TeamLeader, TeamMember));
    private static readonly Scope ReadsTests = new("logged-test.teams-only", To(Team, TeamLeader, TeamMember, Advisor));

    /// <summary>Those who go through the programme, help with it or lead it; all of it is shown to each.</summary>
    private static readonly Scope ReadsProgramme =
        new("programme.members-only", To(Shared, Lead, DeputyLead, ProgrammeLead, TeamLeader, TeamMember, Advisor));

    /// <summary>Whoever leads the programme need not lead the network.</summary>
    private static readonly Scope LeadsProgramme = new("programme.leads-only", Both(LeadsRegion, To(Cohort, ProgrammeLead)));

    /// <summary>Whoever helps teams, of their own card.</summary>
    private static readonly Scope Advises = new("submit.not-your-role", To(Self, Advisor));

    /// <summary>Whoever a team's blocker may be told to.</summary>
    private static readonly Scope Helps = new("submit.not-your-role", Both(Own, LeadsRegion, To(Team, Advisor, TeamMember, TeamLeader)));

    private static readonly Dictionary<string, Scope> All = new(StringComparer.Ordinal)
    {
        ["command.help"] = Everybody,
        ["command.waiting"] = Everybody,
        ["command.own-data"] = Everybody,
        ["command.language"] = Known,
        ["command.report"] = Members,
        ["command.pulse-result"] = Members,
        ["command.explain"] = Members,
        [OwnFigures] = ReadsOwn,
        ["command.one-page"] = ReadsOwn,
        ["command.one-page-file"] = ReadsOwn,
        ["command.meetings"] = Meeting,
        ["command.past-meetings"] = Meeting,
        ["command.roadmap"] = Meeting,
        ["command.experiences"] = Members,
        ["command.network-question"] = OwnSignals,
        ["command.tell-experience"] = Meeting,
        ["command.attendance"] = Meeting,
        ["command.agenda"] = Meeting,
        ["command.minutes"] = Meeting,
        ["command.actions"] = Members,
        ["command.read-back"] = Meeting,
        ["command.feed"] = Meeting,
        ["command.away"] = Away,
        ["command.signal"] = OwnSignals,
        ["command.raise"] = OwnItems,
        ["command.raised-items"] = Meeting,
        ["command.new-indicator"] = OwnSignals,
        [OnBehalf] = AnswersFor,

        ["command.benefits"] = Benefits,
        ["command.benefit-plan"] = Benefits,
        ["command.new-benefit"] = Benefits,
        ["command.benefit-map"] = Benefits,
        ["command.benefit-potential"] = Benefits,

        ["command.change-plan"] = ChangePlans,
        ["command.sponsor-page"] = ChangePlans,

        ["command.status"] = Leads,
        ["command.measuring"] = Leads,
        ["command.preview"] = Leads,
        ["command.withdraw"] = Leads,
        ["command.send-again"] = Leads,
        ["command.log"] = Leads,
        ["command.plan"] = Leads,
        ["command.feed-link"] = Leads,
        ["command.network"] = Leads,
        ["command.network-file"] = Leads,
        ["command.network-export"] = Leads,
        ["command.figure-file"] = Leads,
        ["command.confirm-contacts"] = Leads,
        ["command.setup"] = Leads,
        ["command.erase"] = Leads,
        ["command.targets"] = Leads,
        ["command.tertial"] = Leads,
        ["command.new-indicators"] = Leads,
        ["command.evaluate"] = Leads,
        ["command.evaluation"] = Leads,
        ["command.phase-status"] = Leads,
        ["command.initiatives"] = Leads,
        ["command.pulse-plan"] = Leads,
        ["command.follow-ups"] = Leads,
        ["command.group-pulse"] = Meeting,
        ["command.group-pulse-new"] = Leads,
        ["command.message"] = Leads,
        ["command.messages"] = Leads,
        ["command.nudge"] = Leads,
        ["command.postpone"] = Leads,
        ["command.archive"] = Leads,
        ["command.training"] = Leads,
        ["command.note-action"] = Leads,
        ["command.note-decision"] = Leads,
        ["command.reopen"] = Leads,
        ["command.move-meeting"] = Leads,
        ["command.change-agenda"] = Leads,
        ["command.change-minutes"] = Leads,

        ["indicators.answer"] = Answers,
        ["indicators.edit"] = Answers,
        ["indicators.cancel"] = Answers,
        ["follow-up.answer"] = Answers,
        ["follow-up.edit"] = Answers,
        ["pulse.answer"] = Answers,
        ["pulse.edit"] = Answers,
        ["pulse.follow-up"] = Answers,
        ["agenda.answer"] = Answers,
        ["agenda.edit"] = Answers,
        ["absence-proposal.use"] = Answers,
        ["absence-proposal.decline"] = Answers,
        ["handover.form"] = OwnAnswers,
        ["handover.give"] = OwnAnswers,
        ["handover.cancel"] = OwnAnswers,
        ["handover.take-back"] = OwnAnswers,
        ["forward.form"] = OwnAnswers,
        ["forward.ask"] = OwnAnswers,
        ["forward.take-back"] = OwnAnswers,
        ["forwarded.answer"] = OwnAnswers,
        ["forwarded.edit"] = OwnAnswers,
        ["suggestion.approve"] = OwnAnswers,
        ["suggestion.decline"] = OwnAnswers,
        ["actions.done"] = Answers,
        ["actions.undo"] = Answers,
        ["actions.form"] = Answers,
        ["actions.settle"] = Answers,
        ["raise.answer"] = OwnAnswers,
        ["raise.edit"] = OwnAnswers,
        ["raise.remove"] = OwnAnswers,
        ["correction.form"] = OwnAnswers,
        ["correction.answer"] = OwnAnswers,
        ["correction.edit"] = OwnAnswers,
        ["correction.cancel"] = OwnAnswers,
        ["evaluation.answer"] = OwnAnswers,
        ["evaluation.edit"] = OwnAnswers,
        ["network-question.answer"] = OwnAnswers,
        ["network-question.send"] = OwnAnswers,
        ["network-question.edit"] = OwnAnswers,
        ["experience.answer"] = Meeting,
        ["experience.edit"] = Meeting,
        ["phase.answer"] = OwnAnswers,
        ["phase.edit"] = OwnAnswers,
        ["plan-move.answer"] = OwnAnswers,
        ["contacts.answer"] = OwnAnswers,
        ["contacts.edit"] = OwnAnswers,
        ["signal.form"] = OwnAnswers,
        ["signal.answer"] = OwnAnswers,
        ["signal.cancel"] = OwnAnswers,
        ["signal.edit"] = OwnAnswers,
        ["signal.remove"] = OwnAnswers,
        ["new-indicator.answer"] = OwnAnswers,
        ["new-indicator.edit"] = OwnAnswers,
        ["new-indicator.withdraw"] = OwnAnswers,
        ["absence.answer"] = Away,
        ["absence.edit"] = Away,
        ["absence.remove"] = Away,

        ["benefits.show"] = Benefits,
        ["benefits.edit"] = Benefits,
        ["benefits.answer"] = Benefits,
        ["benefits.propose"] = Benefits,
        ["plan-approval.approve"] = Owners,

        ["change-plan.show"] = ChangePlans,
        ["change-plan.edit"] = ChangePlans,
        ["change-plan.answer"] = ChangePlans,

        ["benefit-status.answer"] = AskedOfBenefits,
        ["benefit-status.confirm"] = AskedOfBenefits,
        ["benefit-status.explain"] = AskedOfBenefits,
        ["benefit-status.edit"] = AskedOfBenefits,

        ["message.answer"] = Asked,
        ["message.edit"] = Asked,

        ["group-pulse.answer"] = AskedThemselves,
        ["group-pulse.edit"] = AskedThemselves,

        ["check-in.answer"] = Teams,
        ["check-in.edit"] = Teams,
        ["command.programme"] = ReadsProgramme,
        ["command.change-programme"] = LeadsProgramme,
        ["programme-form.answer"] = LeadsProgramme,
        ["programme-form.edit"] = LeadsProgramme,
        ["programme-form.save"] = LeadsProgramme,
        ["command.log-test"] = OwnTests,
        ["command.team-tests"] = ReadsTests,
        ["command.team-indicator"] = ReadsTests,
        ["advisor-friday.answer"] = Advises,
        ["team-indicator.answer"] = Teams,
        ["team-indicator.edit"] = Teams,
        ["team-indicator.show"] = ReadsTests,
        ["team-indicator.picture"] = ReadsTests,
        ["team-indicator.measure"] = Teams,
        ["logged-test.answer"] = Teams,
        ["logged-test.edit"] = Teams,
        ["logged-test.show"] = Teams,
        ["blocker.take"] = Helps,

        ["agenda-draft.answer"] = Leads,
        ["agenda-draft.edit"] = Leads,
        ["agenda-form.answer"] = Leads,
        ["archive.answer"] = Leads,
        ["meeting-note.answer"] = Leads,
        ["minutes.answer"] = Leads,
        ["minutes.edit"] = Leads,
        ["correction.open"] = Leads,
        ["correction.back"] = Leads,
        ["raised-item.take"] = Leads,
        ["raised-item.decline"] = Leads,
        ["correction.take"] = Leads,
        ["correction.decline"] = Leads,
        ["report.reopen"] = Leads,
        ["reopening.answer"] = Leads,
        ["meeting-plan.confirm"] = Leads,
        ["meeting-plan.form"] = Leads,
        ["meeting-plan.day"] = Leads,
        ["meeting-plan.back"] = Leads,
        ["network.show"] = Leads,
        ["network.edit"] = Leads,
        ["network.answer"] = Leads,
        ["network-file.use"] = Leads,
        ["network-file.decline"] = Leads,
        ["figure-file.use"] = Leads,
        ["figure-file.decline"] = Leads,
        ["new-contact.approve"] = Leads,
        ["new-contact.decline"] = Leads,
        ["targets.edit"] = Leads,
        ["targets.answer"] = Leads,
        ["targets.show"] = Leads,
        ["roadmap.new"] = Leads,
        ["roadmap.open"] = Leads,
        ["roadmap.answer"] = Leads,
        ["roadmap.show"] = Leads,
        ["roadmap.done"] = Answers,
        ["follow-ups.open"] = Leads,
        ["follow-ups.answer"] = Leads,
        ["follow-ups.edit"] = Leads,
        ["follow-ups.end"] = Leads,
        ["follow-ups.show"] = Leads,
        ["pulse-plan.open"] = Leads,
        ["pulse-plan.answer"] = Leads,
        ["pulse-plan.show"] = Leads,
        ["initiatives.open"] = Leads,
        ["initiatives.answer"] = Leads,
        ["initiatives.show"] = Leads,
        ["new-indicators.open"] = Leads,
        ["new-indicators.answer"] = Leads,
        ["new-indicators.show"] = Leads,
        ["setup.edit"] = Leads,
        ["setup.answer"] = Leads,
        ["setup.use"] = Leads,
        ["message-form.answer"] = Leads,
        ["message-form.edit"] = Leads,
        ["message-form.send"] = Leads,
        ["message-form.cancel"] = Leads,
        ["group-pulse-form.answer"] = Leads,
        ["group-pulse-form.edit"] = Leads,
        ["group-pulse-form.send"] = Leads,
        ["group-pulse-form.cancel"] = Leads,
        ["group-pulse-result.answer"] = Leads,
        ["postponement.answer"] = Leads,
        ["meeting-form.answer"] = Leads,
        ["meeting-form.edit"] = Leads,
        ["meeting-form.save"] = Leads,
        ["postponement.undo"] = Leads,
    };

    /// <summary>Every command and verb that has a line.</summary>
    public static IReadOnlyCollection<string> Acts => All.Keys;

    /// <exception cref="InvalidOperationException">The command or verb has no line here.</exception>
    public static Scope Of(string act) => All.TryGetValue(act, out var scope)
        ? scope
        : throw new InvalidOperationException($"Nobody may do «{act}»: say in {nameof(Scopes)}.cs who may, and on whose data.");

    private static Dictionary<ScopeRole, Reach> To(Reach reach, params IEnumerable<ScopeRole> roles) =>
        roles.ToDictionary(role => role, _ => reach);

    private static IEnumerable<ScopeRole> Except(params ScopeRole[] roles) => Enum.GetValues<ScopeRole>().Except(roles);

    private static Dictionary<ScopeRole, Reach> Both(params IEnumerable<Dictionary<ScopeRole, Reach>> parts) =>
        parts.SelectMany(part => part).ToDictionary();
}
