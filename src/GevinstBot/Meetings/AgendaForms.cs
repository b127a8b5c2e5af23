using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>«endre agenda» as it is noted: which meeting's, and when it is saved whether anybody is told.</summary>
public sealed class AgendaForms(AskedFormTable forms, MeetingRounds meetings, AgendaDrafting drafting)
{
    private const string MeetingField = "meeting";
    private const string QuietField = "quiet";

    public static IReadOnlyDictionary<string, string> Of(Meeting meeting) =>
        new Dictionary<string, string> { [MeetingField] = meeting.Id.ToString() };

    /// <summary>The change that a form has become; null while it isn't saved.</summary>
    public static ChangedAgenda? ChangeOf(AskedForm form) => form.IsSaved && MeetingId.Parse(form.Fields[MeetingField]) is { } meeting
        ? new ChangedAgenda(meeting, form.Id, form.At, IsTold: !form.Fields.ContainsKey(QuietField))
        : null;

    /// <summary>What a form asks; null when it is saved, or its meeting isn't planned any more.</summary>
    public async Task<MeetingQuestion?> QuestionAsync(AskedForm form, Instant now, CancellationToken ct) =>
        !form.IsSaved && meetings.Find(MeetingId.Parse(form.Fields[MeetingField])!.Value) is { } meeting
            ? new MeetingQuestion(meetings.Facts(meeting), (await drafting.PresentAsync(meeting, now, ct)).Agenda)
            : null;

    public Task SaveAsync(AskedForm form, bool isTold, Instant now, CancellationToken ct) => forms.StoreAsync(
        AgendaChangeRhythm.FormKind, form.Version,
        form with { IsSaved = true, Fields = isTold ? form.Fields : form.Fields.With(QuietField, "yes") }, now, ct);
}
