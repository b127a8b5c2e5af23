using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Register;

/// <summary>The network as it stands, with what a form about an organisation needs to know.</summary>
public sealed class RegisterReader(CurrentNetwork network, RoundReader rounds, IEnumerable<OpenMatter> matters)
{
    /// <param name="organization">As a card's data names it; null or another text where none is meant.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<RegisterQuestion> OfAsync(string? organization, Instant now, CancellationToken ct)
    {
        var question = RegisterQuestion.Of(network, now);
        return question.Roster.Organizations.FirstOrDefault(known => known.Id.Value == organization) is { } found
            ? question with
            {
                Organization = found,
                Left = new LeftToDo(await OpenUntilAsync(found.Id, now, ct), await OpenMattersAsync(found.Id, ct)),
            }
            : question;
    }

    private async Task<int> OpenMattersAsync(OrganizationId organization, CancellationToken ct)
    {
        var count = 0;
        foreach (var matter in matters)
            count += await matter.CountAsync(organization, ct);
        return count;
    }

    private async Task<LocalDate?> OpenUntilAsync(OrganizationId organization, Instant now, CancellationToken ct)
    {
        var open = (await rounds.AroundAsync(now, ct)).All
            .Where(state => state.Round.ExpectsAnswer && state.Round.IsOpenFor(organization.Value, now)
                && !state.IsAnswered(organization.Value) && state.Round.Addressees.Any(to => to.Subject == organization.Value))
            .Select(state => network.DayOf(state.Round.ClosesFor(organization.Value))).ToList();
        return open.Count == 0 ? null : open.Max();
    }
}
