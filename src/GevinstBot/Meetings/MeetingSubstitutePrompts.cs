using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>The agenda to those who come in a contact's stead, made of what the organisations have answered to theirs.</summary>
public sealed class MeetingSubstitutePrompts(
    MeetingRounds meetings, AttendanceTable attendance, AgendaDrafting drafting, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => MeetingRhythm.SubstituteKind;

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        var around = meetings.Around(opening);
        return
        [
            .. from answer in await attendance.OfAsync(around, ct)
               from asked in (answer.Content.Substitutes ?? []).Index()
               let meeting = around.FirstOrDefault(one => one.Id == asked.Item.MeetingId && one.TakesPlace)
               where meeting is not null && opening.Contains(asked.Item.At) && IsWritten(asked.Item)
               select MeetingRhythm.Substitute(
                   new OrganizationId(answer.Id), asked.Index + 1, asked.Item, meeting, meetings.StartsAt(meeting)),
        ];
    }

    public override Task<string> GoneKeyAsync(RoundId round, CancellationToken ct) => Task.FromResult(meetings.GoneKey(round));

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var (question, organization) = (
            await MeetingQuestion.OfAsync(request, meetings, drafting, ct), new OrganizationId(request.To.Subject));
        var asked = (await attendance.FindAsync(question.Meeting.Id, organization, ct))?.Content.Substitutes?
            .LastOrDefault(one => one.Person == request.To.Person && one.At == request.Round.Opens);
        var by = asked is null ? null : network.Roster.Find(asked.By)?.Name;
        return new PromptCard(
            MeetingSubstituteCard.For(
                request, question, network.Roster.Organization(organization).ShortName,
                by ?? request.Texts["submit.former-participant"]),
            Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts[
        "meeting-substitute.summary", texts.Day(round.About),
        network.Roster.Organization(new OrganizationId(round.Addressees[0].Subject)).ShortName];

    /// <summary>A substitute who has answered the agenda has it already.</summary>
    private bool IsWritten(MeetingSubstitute asked) => asked.Person != asked.By && network.Roster.Find(asked.Person) is not null;
}
