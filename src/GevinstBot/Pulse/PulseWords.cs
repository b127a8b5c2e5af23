using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Texts;

namespace GevinstBot.Pulse;

/// <summary>
/// Who has their barrier point at an element, and what they say stands in the way there; that begins with a space, or is empty.
/// </summary>
public sealed record BarrierWords(string Element, string Who, string Hindrances);

/// <summary>A pulse in words, alike in the report and on a sponsor's page.</summary>
public static class PulseWords
{
    /// <summary>In the order of the elements.</summary>
    public static IEnumerable<BarrierWords> Of(PulseReport pulse, Roster roster, LocalTexts texts) =>
        AdkarElements.InOrder.Select(element => At(element, pulse, roster, texts)).OfType<BarrierWords>();

    /// <summary>«Kunnskap», «Ahus og OUS.», « I veien: Mangler opplæring (2).»; null where nobody has it there.</summary>
    private static BarrierWords? At(AdkarElement element, PulseReport pulse, Roster roster, LocalTexts texts)
    {
        var names = pulse.At(element).Select(id => roster.Organization(id).ShortName).ToList();
        if (names.Count == 0)
            return null;
        var hindrances = pulse.HindrancesAt(element)
            .Select(one => texts["report.hindrance", texts[$"pulse.followup.{one.Reason}"], one.Count]).ToList();
        return new BarrierWords(
            texts[$"pulse.element.{element.Key()}"], $"{texts.List(names)}.",
            hindrances.Count == 0 ? "" : $" {texts["report.hindrances", string.Join(" · ", hindrances)]}");
    }
}
