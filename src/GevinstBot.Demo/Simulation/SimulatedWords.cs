using GevinstBot.Texts;

namespace GevinstBot.Demo.Simulation;

/// <summary>The words that a simulation needs: what people type, and what they understand of a short message.</summary>
public sealed class SimulatedWords(TextCatalog texts)
{
    private readonly HashSet<string> _stored = [.. texts.All.Select(local => local["submit.stored"])];

    public string Typed { get; } = texts.In(Domain.Network.Language.Bokmål)["simulation.words"];

    /// <summary>What is stored is never called anything else.</summary>
    public bool SaysStored(string? message) => message is not null && _stored.Contains(message);
}
