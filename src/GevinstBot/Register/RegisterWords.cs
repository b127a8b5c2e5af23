using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Register;

/// <summary>How the network is put into words.</summary>
public static class RegisterWords
{
    /// <summary>Who stands in for whom, and when.</summary>
    public static string StandsIn(Absence absence, Organization organization, LocalTexts texts) =>
        texts["network.substitute-done", absence.Person.Name, organization.ShortName, Days(absence.From, absence.To, texts)];

    /// <summary>«3.3.–17.3.», and of one day «3.3.».</summary>
    public static string Days(LocalDate from, LocalDate to, LocalTexts texts) =>
        from == to ? texts.ShortDate(from) : $"{texts.ShortDate(from)}–{texts.ShortDate(to)}";

    /// <summary>By name, or that there is none.</summary>
    public static string ContactOf(OrganizationId organization, Roster roster, LocalTexts texts) =>
        (roster.ContactOf(organization) is { } person ? roster.Find(person)?.Name : null) ?? texts["network.no-contact"];

    /// <summary>What is open with an organisation, which the lead should know before it changes.</summary>
    public static string LeftToDo(RegisterQuestion question, LocalTexts texts) => question.Left switch
    {
        { OpenUntil: null, Actions: 0 } => texts["network.left-nothing"],
        { OpenUntil: null, Actions: var actions } => texts["network.left-actions", actions],
        { OpenUntil: { } until, Actions: var actions } => texts["network.left", actions, texts.Date(until)],
    };

    /// <summary>«Kari Nordmann · borte 3.3.–17.3.: Ola Hansen · gevinsteier Per Moe · med til og med 31.12.2026».</summary>
    public static string WhoAnswers(OrganizationId organization, RegisterQuestion question, LocalTexts texts)
    {
        var roster = question.Roster;
        var away = roster.Substitutes
            .Where(substitute => substitute.Organization == organization && substitute.To >= question.Today)
            .OrderBy(substitute => substitute.From)
            .Select(substitute => texts[
                "network.away", Days(substitute.From!.Value, substitute.To!.Value, texts), roster.Find(substitute.Person)?.Name ?? ""]);
        var owner = roster.BenefitOwnerOf(organization) is { } chief ? roster.Find(chief)?.Name : null;
        IEnumerable<string> owners = owner is null ? [] : [texts["network.owner-is", owner]];
        IEnumerable<string> until = roster.LastDays.TryGetValue(organization, out var last)
            ? [texts["network.until", texts.Date(last)]]
            : [];
        return string.Join(" · ", [ContactOf(organization, roster, texts), .. away, .. owners, .. until]);
    }
}
