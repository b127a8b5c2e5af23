using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Insights;

/// <summary>
/// What the lead's own report has more: who was late and may answer now, until when and why; and the form to let somebody.
/// </summary>
public static class ReopenPart
{
    /// <summary>Shown and hidden by «Åpne for svar etter fristen».</summary>
    private const string Form = "reopen";

    /// <summary>The report with the form behind a button; as it was when the indicators aren't locked yet.</summary>
    public static AdaptiveCard On(
        AdaptiveCard report, CardRequest request, ReportQuestion question, IReadOnlyDictionary<string, string> typed,
        IReadOnlyList<Problem> problems)
    {
        if (question.Indicators is not { } locked || request.Now < locked.Closes)
            return report;
        var texts = request.Texts;
        if (request.IsClosed)
        {
            report.Body.AddRange([Say.Subheading(texts["reopen.heading"]), Say.Text(texts["reopen.over"])]);
            return report;
        }
        if (Problems.Banner(problems, texts) is { } banner)
            report.Body.Insert(0, banner);
        report.Body.AddRange(locked.Reopened.Select(one => Opened(one, question.Roster, question.Zone, texts)));
        report.Body.Add(
            Place.Together(
                [
                    Say.Subheading(texts["reopen.heading"]),
                    .. Fields(locked, question.Roster, typed, texts).Select(field => field.WithProblems(problems, texts)),
                    Button.Here(request.Button(texts["reopen.open"], ReportReopenSubmit.VerbName)),
                ]).Folded(Form, isOpen: problems.Count > 0));
        report.Actions.Add(Button.Toggle(texts["reopen.show"], Form));
        return report;
    }

    public static IReadOnlyList<AdaptiveInput> Fields(
        Round locked, Roster roster, IReadOnlyDictionary<string, string> typed, LocalTexts texts) =>
    [
        Ask.OneOf(
            Reopening.SubjectField,
            texts["reopen.organization"],
            locked.Addressees.DistinctBy(to => to.Subject).Select(to => (NameOf(to.Subject, roster), to.Subject)),
            typed.GetValueOrDefault(Reopening.SubjectField) is { Length: > 0 } chosen ? chosen : null,
            texts["reopen.choose"]),
        Ask.Text(
            Reopening.ReasonField, texts["reopen.reason"], typed.GetValueOrDefault(Reopening.ReasonField, ""), Reopening.LongestReason),
    ];

    /// <summary>Who was let in, until when and why.</summary>
    public static AdaptiveElement Opened(Reopening one, Roster roster, DateTimeZone zone, LocalTexts texts)
    {
        var (at, until) = (texts.When(one.At, zone), texts.When(one.Until, zone));
        return Say.Typed(texts["reopen.opened", NameOf(one.Subject, roster), at, until, one.Reason]);
    }

    private static string NameOf(string subject, Roster roster) => roster.Organization(new OrganizationId(subject)).ShortName;
}
