using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Reporting;

namespace GevinstBot.Forwarding;

/// <summary>«Spør en annen om ett tall …»: asks which, and of whom.</summary>
public sealed class ForwardFormSubmit(IndicatorQuestionReader questions, CurrentNetwork network)
    : SubmitHandler(IndicatorRhythm.Kind, VerbName)
{
    public const string VerbName = ForwardPart.FormVerb;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        await network.LoadAsync(ct);
        if (!submission.Card.AnswersToday)
            return SubmitReply.Unchanged();
        var question = await questions.OfAsync(submission.Card, ct);
        return SubmitReply.Show(ForwardCard.For(
            submission.AsPressed, question, IndicatorForm.Of(question, submission.Typed), WhoOf(question, submission, network),
            ReadOnlyDictionary<string, string>.Empty, problems: []));
    }

    /// <summary>The network, and whose figure it is.</summary>
    public static RegisterQuestion WhoOf(IndicatorQuestion question, Submission submission, CurrentNetwork network) =>
        RegisterQuestion.Of(network, submission.Now) with { Organization = question.Organization };
}
