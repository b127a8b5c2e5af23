using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using NodaTime.Text;

namespace GevinstBot.Meetings;

/// <summary>
/// The lead's minutes: a decision for each item and up to three actions, all optional, so each is a line that unfolds until there is
/// something in it.
/// </summary>
public static class MinutesCard
{
    /// <summary>With more items, their lines alone would fill the card.</summary>
    private const int MostFolded = 16;

    public static AdaptiveCard For(CardRequest request, MeetingQuestion question) =>
        Form(request, question, ReadOnlyDictionary<string, string>.Empty, problems: []);

    /// <summary>What the fields hold when minutes are corrected.</summary>
    public static IReadOnlyDictionary<string, string> Fields(Minutes minutes)
    {
        var fields = minutes.Decisions.ToDictionary(decision => MinutesEdit.DecisionField(decision.ItemId), decision => decision.Text);
        foreach (var action in minutes.Actions)
        {
            fields[MinutesEdit.ActionField(action.Number)] = action.What;
            fields[MinutesEdit.OrganizationField(action.Number)] = action.Organization.Value;
            fields[MinutesEdit.DueField(action.Number)] = LocalDatePattern.Iso.Format(action.Due);
        }
        return fields;
    }

    public static AdaptiveCard Form(
        CardRequest request, MeetingQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, (meeting, agenda)) = (request.Texts, question);
        var form = new FilledForm(typed, problems, texts);
        return request.Frame(
            texts["minutes.heading", texts.Day(meeting.Day)],
            [
                form.Banner,
                Say.Text(texts["minutes.what-happens"]),
                Say.Strong(texts["form.no-personal-data"]),
                .. agenda.Kept.SelectMany((item, place) => Decision(item, place + 1, form, isFolded: agenda.Kept.Count <= MostFolded)),
                Say.Subheading(texts["minutes.actions"]),
                .. Enumerable.Range(1, MinutesEdit.MostActions).SelectMany(number => Action(number, meeting, form)),
            ],
            request.Button(texts["minutes.save"], MinutesAnswerSubmit.VerbName));
    }

    private static IEnumerable<AdaptiveElement> Decision(AgendaItem item, int number, FilledForm form, bool isFolded)
    {
        var (texts, field, title) = (form.Texts, MinutesEdit.DecisionField(item.Id), AgendaPart.Numbered(item, number, form.Texts));
        return isFolded
            ? Folding(
                $"item-{number}", title, texts["minutes.write"], form, [field],
                form.LongText(field, texts["minutes.decision-label", number], MinutesEdit.LongestDecision, texts["minutes.decision-hint"]))
            : [form.LongText(field, CardText.Clean(title), MinutesEdit.LongestDecision, texts["minutes.decision-hint"])];
    }

    private static IEnumerable<AdaptiveElement> Action(int number, MeetingFacts meeting, FilledForm form)
    {
        var (texts, what, who, due) = (
            form.Texts, MinutesEdit.ActionField(number), MinutesEdit.OrganizationField(number), MinutesEdit.DueField(number));
        return Folding(
            $"action-row-{number}", texts["minutes.action-row", number], texts["minutes.write"], form, [what, who, due],
            form.Text(what, texts["minutes.action-what", number], MinutesEdit.LongestAction),
            form.OneOf(
                who,
                texts["minutes.action-who", number],
                meeting.Organizations.Select(organization => (organization.ShortName, organization.Id.Value)),
                hint: texts["minutes.action-who-hint"]),
            form.Date(due, texts["minutes.action-due", number], meeting.Day));
    }

    /// <summary>A line, and below it what it unfolds: seen where there is something in one of its fields, or something is wrong there.</summary>
    private static IEnumerable<AdaptiveElement> Folding(
        string id, string title, string does, FilledForm form, string[] fields, params AdaptiveElement[] shown)
    {
        var isOpen = fields.Any(field =>
            form.Typed.GetValueOrDefault(field, "").Length > 0 || form.Problems.Any(problem => problem.Field == field));
        return [Place.Unfolding(id, Say.Doing(title, does)).Apart(AdaptiveSpacing.Small), Place.Together(shown).Folded(id, isOpen)];
    }
}
