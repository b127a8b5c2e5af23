using GevinstBot.Chat;
using GevinstBot.Domain.Forms;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Chat;

/// <summary>What people really type, with the words of the catalogue: each must lead where it was meant to.</summary>
public sealed class PhraseTests
{
    private static readonly (string Typed, string Meant)[] Phrases =
    [
        ("Hei!", "command.help"), ("Takk", "command.help"), ("hva kan du", "command.help"), ("Hjlp", "command.help"),
        ("Hva venter?", "command.waiting"), ("hva må jeg svare på", "command.waiting"), ("agenda", "command.agenda"),
        ("når er fristen?", "command.waiting"), ("endre svaret mitt", "command.waiting"), ("rapportere tall", "command.waiting"),
        ("gi til en annen", "command.waiting"), ("puls", "command.waiting"), ("hva vnter", "command.waiting"),
        ("borte 3.–17. mars, Kari tar det", "command.away"), ("Jeg er syk", "command.away"), ("stedfortreder", "command.away"),
        ("jeg har ferie", "command.away"), ("mine data", "command.own-data"), ("slett meg", "command.own-data"),
        ("personvern", "command.own-data"), ("mine tall", "command.own-figures"), ("resultater", "command.own-figures"),
        ("neste møte", "command.meetings"), ("møtplan", "command.meetings"), ("hvem kommer", "command.attendance"),
        ("hvem kommer på møtet?", "command.attendance"), ("referat", "command.minutes"), ("mine aksjoner", "command.actions"),
        ("rapprt", "command.report"), ("rapport november", "command.report"), ("pulsresultat november", "command.pulse-result"), ("norsk", "command.language"),
        ("purr", "command.nudge"), ("purr på ahus", "command.nudge"), ("send påminnelse til ahus", "command.nudge"),
        ("hvem har ikke svart?", "command.status"), ("statuss", "command.status"), ("bytt ut kontakt", "command.network"),
        ("legg til helseforetak", "command.network"), ("kontakter", "command.network"), ("ny leder", "command.network"),
        ("utsett fristen", "command.postpone"), ("flytt fristen", "command.postpone"), ("åpne igjen", "command.reopen"),
        ("gjenåpne", "command.reopen"), ("åpne etter fristen", "command.reopen"), ("lås opp", "command.reopen"),
        ("åpne for svar ahus", "command.reopen"), ("send beskjed", "command.message"), ("melding", "command.message"),
        ("meldinger", "command.messages"), ("flytt møtet til 20. november", "command.move-meeting"),
        ("lag møtplan 2027", "command.plan"), ("trekk tilbake", "command.withdraw"), ("hvem gjorde hva", "command.log"),
        ("slett person kari nordmann", "command.erase"), ("forhåndsvisning", "command.preview"), ("nettverksfil", "command.network-file"),
        ("sett inn stedfortreder", "command.away"), ("bytt stedfortreder", "command.away"), ("hvem er stedfortreder", "command.network"),
        ("jeg er borte neste uke", "command.away"), ("legg til kontakt", "command.network"), ("ny kontakt", "command.network"),
        ("slå sammen helseforetak", "command.network"), ("fjern leder", "command.network"), ("jeg slutter", "command.own-data"),
        ("hvem mangler", "command.status"), ("hvem har svart", "command.status"), ("vis status", "command.status"),
        ("vis rapporten", "command.report"), ("hva har jeg svart", "command.waiting"), ("hva skal jeg gjøre", "command.waiting"),
        ("flytt fristen til fredag", "command.postpone"), ("åpne på nytt", "command.reopen"), ("angre utsending", "command.withdraw"),
        ("send spørsmål", "command.message"), ("spør alle", "command.message"), ("meny", "command.help"), ("start", "command.setup"),
        ("eksporter", "command.network-export"), ("engelsk", "command.language"),
        ("bekreft kontakter", "command.confirm-contacts"), ("møteplan 2027", "command.meetings"), ("lag møteplan", "command.plan"),
        ("ferie", "command.away"), ("vis logg", "command.log"), ("what's waiting", "command.waiting"), ("away", "command.away"),
        ("my data", "command.own-data"), ("network", "command.network"), ("postpone deadline", "command.postpone"),
        ("reopen", "command.reopen"), ("remind ahus", "command.nudge"), ("thanks", "command.help"),
    ];

    [Fact]
    public async Task What_a_lead_or_a_contact_types_leads_where_it_was_meant_to()
    {
        await using var app = await BotApp.StartAsync();
        var commands = app.Services.GetServices<Command>().ToList();
        List<CommandWay<string>> ways =
        [
            .. from local in new TextCatalog().All
               from command in commands
               from words in local.Ways(command.WordsKey)
               select new CommandWay<string>(command.WordsKey, words, command.Guessing),
        ];

        var wrong = from phrase in Phrases
                    let read = TypedCommand.Read(CleanText.Command(phrase.Typed), ways)
                    // What is guarded is asked about, and not done at a guess.
                    let led = read.Sure?.Way.Command ?? (read.Asked is [var only] ? only.Way.Command : "nothing")
                    where led != phrase.Meant
                    select $"«{phrase.Typed}» leads to {led}";

        Assert.Empty(wrong);
    }
}
