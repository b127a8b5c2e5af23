using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Meetings.Archive;

/// <summary>
/// What an archive must know of minutes and can't read out of the document: of which meeting, who wrote, changed and approved them and
/// when, who was there, what was decided, and by what the document is known to be the same.
/// </summary>
internal static class ArchiveJson
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <param name="facts">The minutes.</param>
    /// <param name="file">What the document is called.</param>
    /// <param name="document">The document.</param>
    /// <param name="conformance">What the document is.</param>
    /// <param name="texts">Its language.</param>
    public static byte[] For(MinutesFacts facts, string file, byte[] document, string conformance, LocalTexts texts)
    {
        var (meeting, saved, minutes) = (facts.Meeting.Meeting, facts.Saved, facts.Saved.Content);
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                format = "gevinstbot-minutes-1",
                network = facts.Roster.Region,
                meeting = new
                {
                    id = meeting.Id.ToString(),
                    begins = LocalDateTimePattern.ExtendedIso.Format(meeting.Begins),
                    zone = facts.Meeting.Zone.Id,
                    minutes = facts.Meeting.Minutes,
                    place = MeetingWords.Place(meeting),
                    subject = meeting.Subject,
                },
                document = new { file, mediaType = "application/pdf", conformance, bytes = document.Length, sha256 = Print(document) },
                minutes = new
                {
                    version = saved.Version,
                    firstSaved = Moment(saved.First),
                    lastChanged = Moment(saved.At),
                    lastChangedBy = saved.By is { } by ? facts.NameOf(by, texts) : null,
                    approvedInMeeting = facts.ApprovedIn?.Id.ToString(),
                    approvedOn = facts.ApprovedIn is { } approved ? Day(approved.Day) : null,
                },
                agenda = new
                {
                    approvedBy = facts.Agenda?.ApprovedBy is { } lead ? facts.NameOf(lead, texts) : null,
                    approved = facts.Agenda?.ApprovedAt is { } at ? Moment(at) : null,
                },
                attendance = facts.Meeting.Organizations.Select(organization => Attendance(organization, facts, texts)),
                decisions = minutes.Decisions.Select(decision => new { item = texts.Say(decision.Title), decision = decision.Text }),
                actions = facts.Actions.Select(action => new
                {
                    what = action.What,
                    owner = facts.Meeting.OwnerName(action.Organization, action.Person, texts),
                    due = Day(action.Due),
                    done = action.DoneAt is { } done ? Moment(done) : null,
                    dropped = action.DroppedAt is { } dropped ? Moment(dropped) : null,
                    movedFrom = action.MovedFrom is { } from ? Day(from) : null,
                    reason = action.Reason,
                }),
                corrections = (minutes.Corrected ?? []).Select(taken => new
                {
                    by = facts.Meeting.Name(taken.Organization),
                    day = Day(taken.Day),
                    note = taken.Note,
                }),
            },
            Readable);
    }

    public static string Print(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    private static object Attendance(Organization organization, MinutesFacts facts, LocalTexts texts)
    {
        var said = facts.Agenda?.Answers.GetValueOrDefault(organization.Id);
        return new
        {
            organization = organization.Name,
            number = organization.Number,
            present = facts.Saved.Content.Present?.Contains(organization.Id) is true ? true
                : facts.Saved.Content.Absent?.Contains(organization.Id) is true ? false
                : (bool?)null,
            answered = said is null ? null : AttendanceAnswer.Choice(said.Attendance),
            substitute = said?.Substitute is { } person ? facts.NameOf(person, texts) : null,
        };
    }

    private static string Moment(Instant at) => InstantPattern.General.Format(at);

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
