using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>A meeting's minutes as they stand, and what is proposed to be corrected in them. Looked up from the round.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Saved">Its minutes.</param>
/// <param name="All">What is proposed, by everybody.</param>
/// <param name="Until">From when nothing more can be proposed.</param>
public sealed record CorrectionQuestion(
    MeetingFacts Meeting, StoredFact<Minutes> Saved, IReadOnlyList<MinutesCorrection> All, Instant Until)
{
    public Minutes Minutes => Saved.Content;

    public IReadOnlyList<MinutesCorrection> Of(OrganizationId organization) =>
        [.. All.Where(correction => correction.Organization == organization)];

    public MinutesCorrection? Find(string? id) => All.FirstOrDefault(correction => correction.Id == id);

    /// <summary>What the next proposal of an organisation is called; null where it has made as many as there may be.</summary>
    public string? NextOf(OrganizationId organization)
    {
        var number = Of(organization).Select(correction => correction.Number).DefaultIfEmpty(0).Max() + 1;
        return number <= MinutesCorrection.MostOfOne ? MinutesCorrection.IdOf(organization, number) : null;
    }

    public bool IsOpenAt(Instant now) => now < Until;
}
