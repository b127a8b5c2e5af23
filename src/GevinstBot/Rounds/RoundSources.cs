using GevinstBot.Domain.Delivery;
using GevinstBot.Texts;

namespace GevinstBot.Rounds;

/// <summary>The capabilities' kinds of round. A round's id carries its kind, so whoever has a round has its source.</summary>
public sealed class RoundSources(IEnumerable<RoundSource> sources)
{
    private readonly IReadOnlyDictionary<RoundKind, RoundSource> _byKind = ByKind([.. sources]);

    public IEnumerable<RoundSource> All => _byKind.Values;

    /// <summary>Those whose rounds are read together; most stand alone.</summary>
    public IEnumerable<IReadOnlyList<RoundSource>> Together =>
        All.GroupBy(source => (object?)source.Shared ?? source, (_, same) => (IReadOnlyList<RoundSource>)[.. same]);

    /// <summary>Null for a kind that no capability makes, or no longer.</summary>
    public RoundSource? Find(RoundKind kind) => _byKind.GetValueOrDefault(kind);

    public RoundSource Of(Round round) => _byKind[round.Id.Kind];

    /// <summary>What a round is called.</summary>
    public string Title(Round round, LocalTexts texts) => Of(round).Title(round, texts);

    /// <summary>Two sources of one kind would share ledger rows: the program doesn't start.</summary>
    private static Dictionary<RoundKind, RoundSource> ByKind(IReadOnlyList<RoundSource> sources) =>
        sources.GroupBy(source => source.Kind).FirstOrDefault(same => same.Skip(1).Any()) is { } twice
            ? throw new InvalidOperationException(
                $"{string.Join(" and ", twice.Select(source => source.GetType().Name))} both make rounds of {twice.Key}.")
            : sources.ToDictionary(source => source.Kind);
}
