using AdaptiveCards;
using GevinstBot.Benefits;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Initiatives;

/// <summary>Initiatives in words, alike on every card.</summary>
internal static class InitiativeWords
{
    /// <summary>«Program · Gjennomføre · tilvenning · Digitale pasienttjenester», or since when it is over.</summary>
    public static string Where(Initiative one, LocalDate today, LocalTexts texts) => string.Join(" · ", new[]
    {
        one.Kind is InitiativeKind.Project ? null : texts.Capital(texts[$"initiatives.kind.{BenefitWords.Key(one.Kind)}"]),
        one.IsClosed(today) ? texts["initiatives.over-since", texts.Date(one.Closed!.Value)] : one.Phase,
        one.IsClosed(today) || one.Stage is not { } stage ? null : texts[$"benefits.stage.{BenefitWords.Key(stage)}"],
        one.Category.Length == 0 ? null : one.Category,
    }.OfType<string>());

    public static AdaptiveElement Priority(Initiative one, LocalTexts texts) => one.Priority is { } priority
        ? Say.Badge(
            texts[$"initiatives.priority.{BenefitWords.Key(priority)}"], priority is InitiativePriority.High ? Tone.Accent : Tone.Plain)
        : Say.Badge(texts["initiatives.no-priority"], Tone.Plain);
}
