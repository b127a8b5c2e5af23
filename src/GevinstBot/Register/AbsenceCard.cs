using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Register;
using GevinstBot.Rounds;

namespace GevinstBot.Register;

/// <summary>«borte»: when a contact is away, and who stands in.</summary>
public static class AbsenceCard
{
    private static readonly AbsenceForm Form = new();

    /// <param name="request">The contact.</param>
    /// <param name="question">The network, and whose contact they are.</param>
    /// <param name="typed">What stands in the fields.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="isOvertaken">The network was changed after the pressed card was made; nothing was stored.</param>
    public static AdaptiveCard For(
        CardRequest request, RegisterQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems,
        bool isOvertaken = false)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        var own = question.Roster.ContactFor(request.To.Person).Select(question.Roster.Organization).ToList();
        return request.Frame(
            texts["absence.title"],
            [
                isOvertaken ? Say.Notice(texts["network.overtaken-form"]) : null,
                // What was typed in the chat wasn't a form that was sent.
                problems.Any(problem => problem.TextKey is TypedAbsence.Unread or TypedAbsence.NoSuchDay) ? null : form.Banner,
                Say.Text(texts[Form.HintKey!]),
                own.Count > 1
                    ? Ask.OneOf(
                        RegisterCard.OrganizationField, texts["network.organization"], own.Select(of => (of.ShortName, of.Id.Value)),
                        question.Organization!.Id.Value)
                    : null,
                .. Form.Fields(question, form),
                request.PurposeLine(),
            ],
            request.Button(texts["network.save"], AbsenceAnswerSubmit.VerbName, (RegisterCard.SeenField, question.Network)));
    }
}
