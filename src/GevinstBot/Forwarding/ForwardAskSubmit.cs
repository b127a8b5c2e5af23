using GevinstBot.Chat;
using GevinstBot.Domain.Forwarding;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Reporting;

namespace GevinstBot.Forwarding;

/// <summary>«Spør»: this one indicator goes to somebody else, and the organisation's card is without it until they have answered.</summary>
public sealed class ForwardAskSubmit(
    IndicatorQuestionReader questions, CurrentNetwork network, DirectoryReader directory, PeopleSaving people, ForwardSaving saving)
    : SubmitHandler(IndicatorRhythm.Kind, VerbName)
{
    public const string VerbName = "forward.ask";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        await network.LoadAsync(ct);
        if (!submission.Card.AnswersToday)
            return SubmitReply.Unchanged();
        if (!ForwardRhythm.IsTimeToAsk(submission.Round, new(submission.Subject), submission.Now, network.Sending))
            return SubmitReply.Tell(submission.Texts["forward.too-late"]);
        var question = await questions.OfAsync(submission.Card, ct);
        var who = ForwardFormSubmit.WhoOf(question, submission, network) with
        {
            Directory = await directory.OfAsync(submission.Typed, ct),
        };
        return await submission.TakeAsync(
            ForwardTo.Read(
                submission.Typed, Choices(question, submission), question.Organization.Id, submission.By, who.Roster, who.Directory),
            ask => AskAsync(submission, question, ask, ct),
            (card, problems) => ForwardCard.For(
                card, question, IndicatorForm.Of(question, submission.Typed), who, submission.Typed, problems));
    }

    /// <summary>A press that is heard twice is about one that has just been asked.</summary>
    private static IReadOnlyList<IndicatorId> Choices(IndicatorQuestion question, Submission submission) =>
    [
        .. ForwardCard.Open(question).Select(asked => asked.Id),
        .. question.Forwards.Waiting.Where(one => one.From == submission.By).Select(one => one.Indicator),
    ];

    /// <summary>The network first: a press that is cut off here can be repeated, and finds the person there.</summary>
    private async Task<SubmitReply> AskAsync(Submission submission, IndicatorQuestion question, ForwardTo ask, CancellationToken ct) =>
        await people.KnowAsync(ask.Person, submission, ct) is { } refused
            ? SubmitReply.Tell(refused)
            : await saving.AskAsync(submission, question, ask, ct);
}
