using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>«Foreslå rettelse»: what in the minutes it is about, and how it should stand.</summary>
public static class CorrectionProposalCard
{
    /// <summary>The field of a button's data that says which proposal it is about.</summary>
    public const string CorrectionField = "correction";

    public static AdaptiveCard For(CardRequest request, CorrectionQuestion question, string id) =>
        Form(request with { BasedOn = 0 }, question, id, ReadOnlyDictionary<string, string>.Empty, problems: []);

    /// <summary>The form with what was typed in it.</summary>
    public static AdaptiveCard Form(
        CardRequest request, CorrectionQuestion question, string id, IReadOnlyDictionary<string, string> typed,
        IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        var heading = texts["correction.form-heading", texts.Day(question.Meeting.Day)];
        return Frame.Of(
            texts, heading,
            [
                Say.Heading(heading),
                form.Banner,
                Say.Text(texts["correction.how", texts.When(question.Until, question.Meeting.Zone)]),
                form.OneOf(
                    CorrectionAnswer.AboutField, texts["correction.about"],
                    question.Minutes.Subjects.Append(CorrectionAnswer.Other)
                        .Select(about => (CorrectionWords.About(about, question.Minutes, texts), about)),
                    hint: texts["correction.about-hint"]),
                form.LongText(
                    CorrectionAnswer.TextField, texts["correction.text"], CorrectionAnswer.LongestText, texts["correction.text-hint"]),
                Say.Small(texts["form.no-personal-data"]),
                Say.SmallLine(texts["purpose.correction", question.Meeting.Name(new OrganizationId(request.To.Subject))]),
            ],
            request.Button(texts["correction.send"], CorrectionAnswerSubmit.VerbName, (CorrectionField, id)).Primary(),
            request.ButtonWithoutInputs(texts["withdraw.cancel"], CorrectionCancelSubmit.VerbName));
    }
}
