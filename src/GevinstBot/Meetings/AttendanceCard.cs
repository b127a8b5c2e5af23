using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>Who comes to a meeting, who doesn't, and who hasn't answered.</summary>
public static class AttendanceCard
{
    /// <param name="meeting">Which one.</param>
    /// <param name="answers">What was said; of those who have left the network too.</param>
    /// <param name="roster">Who is asked.</param>
    /// <param name="texts">The language.</param>
    /// <param name="unreached">Those whom the agenda hasn't reached.</param>
    /// <param name="asked">When they will be asked; null once they are.</param>
    public static PromptCard For(
        Meeting meeting, IReadOnlyDictionary<OrganizationId, AttendanceAnswer> answers, Roster roster, LocalTexts texts,
        IReadOnlySet<string> unreached, string? asked = null)
    {
        var heading = texts["attendance.heading", texts.Day(meeting.Day)];
        var said = roster.Organizations.ToLookup(
            one => (answers.GetValueOrDefault(one.Id)?.Attendance, IsUnreached: IsUnreached(one)),
            one => Name(one, answers.GetValueOrDefault(one.Id), roster, texts));
        (string Title, (Attendance? Said, bool) Answer)[] lines =
        [
            (texts["attendance.attends"], (Attendance.Attends, false)),
            (texts["attendance.substitute"], (Attendance.SendsSubstitute, false)),
            (texts["attendance.absent"], (Attendance.Absent, false)),
            (texts["attendance.silent"], (null, false)),
            (texts["attendance.unreached"], (null, true)),
        ];
        var card = Frame.Of(
            texts,
            heading,
            [
                Say.Heading(heading),
                Say.Small(asked is null
                    ? texts["status.answered", roster.Organizations.Count(one => answers.ContainsKey(one.Id)), roster.Organizations.Count]
                    : texts["attendance.not-asked", asked]),
                meeting.IsObligatory ? Say.Text(texts["attendance.obligatory"]) : null,
                .. lines.Where(line => said[line.Answer].Any() && (asked is null || line.Answer.Said is not null))
                    .Select(line => Say.Labelled($"{line.Title}: ", texts.List([.. said[line.Answer]]))),
            ]);
        return new PromptCard(card, heading);

        bool IsUnreached(Organization one) => !answers.ContainsKey(one.Id) && unreached.Contains(one.Id.Value);
    }

    /// <summary>«Ahus (Kari Nordmann)» where somebody comes in the contact's stead.</summary>
    private static string Name(Organization organization, AttendanceAnswer? answer, Roster roster, LocalTexts texts)
    {
        if (answer is not { Attendance: Attendance.SendsSubstitute })
            return organization.ShortName;
        return answer.Substitute is { } substitute
            ? texts["attendance.substitute-of", organization.ShortName, roster.Find(substitute)?.Name ?? texts["submit.former-participant"]]
            : texts["attendance.substitute-unknown", organization.ShortName];
    }
}
