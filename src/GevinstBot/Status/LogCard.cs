using GevinstBot.Audit;
using GevinstBot.Cards;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Status;

/// <summary>A page of the log. Who is no longer known is somebody who was in the network.</summary>
public static class LogCard
{
    public static PromptCard For(AuditPage page, Roster roster, LocalTexts texts, DateTimeZone zone)
    {
        var older = page is { HasOlder: true, Entries: [.., var last] }
            ? Button.Writing(texts["audit.older"], $"{texts.Ways("command.log")[0]} {last.Number}")
            : null;
        var card = Frame.Of(
            texts,
            texts["audit.heading"],
            [
                Say.Heading(texts["audit.heading"]),
                page.Entries.Count == 0 ? Say.Text(texts["audit.none"]) : null,
                .. page.Entries.Select(entry => Place.Together(
                    Say.Labelled(Did(entry, texts)),
                    Say.SmallLine(texts.Moment(entry.At, zone) + " · " + string.Join(" · ", Facts(entry, page, roster, texts))))),
            ],
            older);
        return new PromptCard(card, texts["audit.heading"]);
    }

    private static string Did(AuditEntry entry, LocalTexts texts)
    {
        var act = texts[$"audit.act.{entry.Act}"];
        return entry.Outcome switch
        {
            AuditOutcome.Ordered => act,
            AuditOutcome.Refused => texts["audit.refused", act],
            AuditOutcome.WithoutEffect => texts["audit.without-effect", act],
        };
    }

    private static IEnumerable<string> Facts(AuditEntry entry, AuditPage page, Roster roster, LocalTexts texts)
    {
        yield return entry.By.Length == 0 ? texts["audit.program"] : Name(entry.By, page, roster, texts);
        if (entry.About.Length > 0)
            yield return About(entry.About, texts);
        if (entry.Whose.Length > 0)
        {
            var organization = roster.Organizations.FirstOrDefault(one => one.Id.Value == entry.Whose);
            yield return organization?.ShortName ?? Name(entry.Whose, page, roster, texts);
        }
    }

    /// <summary>A round is called by its kind and period, a command by its words, and all else by its own name.</summary>
    private static string About(string about, LocalTexts texts) =>
        RoundId.Parse(about) is { } round ? $"{texts.KindName(round.Kind)} {texts.PeriodName(round.Period)}"
        : texts.Keys.Contains(about) ? texts[about].Split('|')[0]
        : about;

    private static string Name(string reference, AuditPage page, Roster roster, LocalTexts texts) =>
        (page.People.TryGetValue(reference, out var person) ? roster.Find(person)?.Name : null) ?? texts["submit.former-participant"];
}
