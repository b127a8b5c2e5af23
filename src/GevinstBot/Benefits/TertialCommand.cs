using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Benefits;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Benefits;

/// <summary>«tertialpakke»: for the lead, the last tertial that is over; «tertialpakke 1 2026» an older one.</summary>
public sealed class TertialCommand(TertialReader reader, TertialExport export, ExportLinks links) : Command
{
    private static readonly AuditAct Act = new("export-tertial");

    public override string WordsKey => "command.tertial";

    public override string HelpKey => "help.tertial";

    public override object[] HelpArguments(Instant now) => [Asked(reader.Last(now))];

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        if (reader.Meant(call.Argument, call.Now) is not { } tertial)
            return AnswerCard.For(texts, "tertial.unknown", Asked(reader.Last(call.Now)));
        var name = texts.Capital(texts.Period(tertial.Period));
        if (!reader.IsOver(tertial, call.Now))
            return AnswerCard.For(texts, "tertial.not-over", name, texts.Date(tertial.Period.LastDay));
        var facts = await reader.OfAsync(tertial, call.Now, ct);
        if (facts.Package.Outlook.IsEmpty)
            return AnswerCard.For(texts, "tertial.empty", texts.Period(tertial.Period));
        var act = new AuditedAct(Act, call.By, call.Now) { About = tertial.Period.Text };
        return TertialCard.For(facts, await links.MakeAsync(export, tertial.Period.Text, texts.Language, act, ct), texts);
    }

    /// <summary>«2 2026», as people type it.</summary>
    public static string Asked(BenefitTertial tertial) =>
        string.Create(CultureInfo.InvariantCulture, $"{tertial.Period.Number} {tertial.Period.CalendarYear}");
}
