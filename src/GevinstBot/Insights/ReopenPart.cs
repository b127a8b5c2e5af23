using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Delivery;
using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
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
        var texts = request.Texts;
        if (Problems.Banner(reopened.Problems, texts) is { } banner)
            report.Body.Insert(0, banner);
        report.Body.AddRange(Form(texts, locked, reopened));
        report.Actions.Add(request.Button(texts["reopen.open"], ReopenSubmit.Name));
        return report;
    }

    private static IEnumerable<AdaptiveElement> Form(LocalTexts texts, Round locked, Reopened reopened) =>
    [
        Say.Subheading(texts["reopen.heading"]),
        .. locked.Reopened.Select(one => Opened(one, reopened, texts)),
        Ask.OneOf(
            OrganizationField,
            texts["reopen.organization"],
            locked.Addressees.DistinctBy(to => to.Subject).Select(to => (reopened.NameOf(to.Subject), to.Subject)),
            reopened.Typed(OrganizationField) is { Length: > 0 } chosen ? chosen : null,
            texts["reopen.choose"]).WithProblems(reopened.Problems, texts),
        Ask.Text(ReasonField, texts["reopen.reason"], reopened.Typed(ReasonField), Reopening.LongestReason)
            .WithProblems(reopened.Problems, texts),
    ];

    private static AdaptiveElement Opened(Reopening one, Reopened reopened, LocalTexts texts)
    {
        var (at, until) = (texts.When(one.At, reopened.Zone), texts.When(one.Until, reopened.Zone));
        return Say.Typed(texts["reopen.opened", reopened.NameOf(one.Subject), at, until, one.Reason]);
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
