using GevinstBot.Chat;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Phases;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Texts;

namespace GevinstBot.Initiatives;

/// <summary>
/// «Lagre»: an initiative's phase, stage, priority and last day, or one that is new, as the next version of the network.
/// </summary>
public sealed class InitiativesAnswerSubmit(InitiativesReader reader, RegisterSaving saving, CurrentNetwork network)
    : SubmitHandler(InitiativeRhythm.Kind, VerbName)
{
    public const string VerbName = "initiatives.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Now, ct);
        if (submission.Typed.ContainsKey(NewInitiativeCard.NewField))
            return await submission.TakeAsync(
                InitiativeEdit.ReadNew(submission.Typed, question.Roster, question.Phases, question.KeyFor),
                added => AddAsync(submission, added, ct),
                (card, problems) => NewInitiativeCard.Form(card, question, submission.Typed, problems));
        if (question.Find(submission.Typed.GetValueOrDefault(InitiativesCard.WhichField)) is not { } before)
            return SubmitReply.Gone();
        return await submission.TakeAsync(
            InitiativeEdit.Read(submission.Typed, before, question.Phases, question.HandoverOf(before), question.Today),
            after => SaveAsync(submission, before, after, question, ct),
            (card, problems) => InitiativeCard.Form(card, question, before, submission.Typed, problems));
    }

    private async Task<SubmitReply> AddAsync(Submission submission, Initiative added, CancellationToken ct)
    {
        var change = new RegisterChange(
            root => root.WithNewInitiative(added), texts => texts["initiatives.added", texts.Quoted(added.Name)]);
        var (outcome, said) = await saving.SaveAsync(change, whose: null, submission, ct);
        var now = await reader.OfAsync(submission.Now, ct);
        return outcome switch
        {
            NetworkOutcome.Stored or NetworkOutcome.Same => SubmitReply.Show(InitiativeCard.For(submission.Card, now, added, said)),
            NetworkOutcome.Overtaken => SubmitReply.Show(
                NewInitiativeCard.Form(submission.Card, now, submission.Typed, isOvertaken: true)),
            NetworkOutcome.Rejected => SubmitReply.Tell(said),
        };
    }

    private async Task<SubmitReply> SaveAsync(
        Submission submission, Initiative before, Initiative after, InitiativesQuestion question, CancellationToken ct)
    {
        var pulses = PulsesAnew(before, after, question);
        var change = new RegisterChange(
            root => pulses is null
                ? root.WithInitiative(after)
                : root.WithInitiative(after).WithPulses(after.Id, PulseCadence.Key(question.Today.ToYearMonth().PlusMonths(1)), pulses),
            texts => Said(before, after, pulses, question, texts));
        var (outcome, said) = await saving.SaveAsync(change, whose: null, submission, ct);
        var now = await reader.OfAsync(submission.Now, ct);
        return outcome switch
        {
            NetworkOutcome.Stored or NetworkOutcome.Same => SubmitReply.Show(InitiativeCard.For(submission.Card, now, after, said)),
            NetworkOutcome.Overtaken => SubmitReply.Show(
                InitiativeCard.Form(submission.Card, now, now.Find(before.Id.Value) ?? before, submission.Typed, isOvertaken: true)),
            NetworkOutcome.Rejected => SubmitReply.Tell(said),
        };
    }

    /// <summary>Of an initiative whose pulses follow the phase; null where nothing of that has changed.</summary>
    private IReadOnlyList<PlannedPulse>? PulsesAnew(Initiative before, Initiative after, InitiativesQuestion question) =>
        (question.PhaseOf(before), before.Closed) == (question.PhaseOf(after), after.Closed)
            ? null
            : PulseCadence.Anew(
                after, network.Section<PulsePlan>(), network.Section<UsualCadence>().Of(after, question.Phases.Names),
                network.Section<AvoidPeriodList>().Periods, question.Today);

    private string Said(
        Initiative before, Initiative after, IReadOnlyList<PlannedPulse>? pulses, InitiativesQuestion question, LocalTexts texts)
    {
        var done = texts[
            Done(before, after, pulses is not null, question), texts.Quoted(after.Name),
            texts.Day(network.DayOf(PhaseRhythm.OpensAfter(question.Today, network.Sending)))];
        return pulses is [var next, ..] ? $"{done} {texts["initiatives.pulses-anew", texts.Month(next.Month)]}" : done;
    }

    /// <summary>A day that moves is asked about, and a change in another phase has another usual rhythm of pulses.</summary>
    private static string Done(Initiative before, Initiative after, bool isPlannedAnew, InitiativesQuestion question) =>
        before.Closed is not null && after.Closed is not null && before.Closed != after.Closed ? "initiatives.done-moved"
        : question.PhaseOf(before) != question.PhaseOf(after) && !isPlannedAnew ? "initiatives.done-other-phase"
        : "initiatives.done";
}
