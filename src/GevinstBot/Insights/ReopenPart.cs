using GevinstBot.Delivery;
using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Insights;

/// <summary>What the lead's own report has more: who was late and may answer now, until when and why; and the form to let somebody.</summary>
public static class ReopenPart
{
    public const string OrganizationField = "reopen-organization";
    public const string ReasonField = "reopen-reason";

    /// <summary>The report with the form; as it was when the indicators aren't locked yet.</summary>
    public static AdaptiveCard On(AdaptiveCard report, CardRequest request, Round? locked, Reopened reopened)
    {
        if (locked is null || request.Now < locked.Closes)
            return report;
        return report with
        {
            Body = [.. CardForm.RejectedBanner(reopened.Problems, request.Texts), .. report.Body, .. Form(request, locked, reopened)],
            Actions = [request.Button(request.Texts["reopen.open"], ReopenSubmit.Name)],
        };
    }

    private static IEnumerable<CardElement> Form(CardRequest request, Round locked, Reopened reopened)
    {
        var texts = request.Texts;
        return
        [
            CardForm.Subheading(texts["reopen.heading"]),
            .. locked.Reopened.Select(one => Opened(one, reopened, texts)),
            new InputChoiceSet(OrganizationField)
            {
                Label = texts["reopen.organization"],
                Style = ChoiceInputStyle.Compact,
                Value = reopened.Typed(OrganizationField) is { Length: > 0 } chosen ? chosen : null,
                Placeholder = texts["reopen.choose"],
                Choices = [.. locked.Addressees.DistinctBy(to => to.Subject).Select(to => new Choice(reopened.NameOf(to.Subject), to.Subject))],
            }.WithProblems(reopened.Problems, texts),
            new InputText(ReasonField)
            {
                Label = texts["reopen.reason"],
                Value = reopened.Typed(ReasonField),
                MaxLength = Reopening.LongestReason,
            }.WithProblems(reopened.Problems, texts),
        ];
    }

    private static RichTextBlock Opened(Reopening one, Reopened reopened, LocalTexts texts)
    {
        var (at, until) = (texts.Moment(one.At, reopened.Zone), texts.Moment(one.Until, reopened.Zone));
        return CardForm.Typed(texts["reopen.opened", reopened.NameOf(one.Subject), at, until, one.Reason]);
    }
}

/// <summary>The form as it is filled in, and how organisations are called.</summary>
public sealed record Reopened(Roster Roster, DateTimeZone Zone)
{
    public Func<string, string> Typed { get; init; } = _ => "";

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string NameOf(string subject) =>
        Roster.Organizations.FirstOrDefault(organization => organization.Id.Value == subject)?.ShortName ?? subject;
}
