using GevinstBot.Domain.Network;
using GevinstBot.Domain.Privacy;
using GevinstBot.Network;
using GevinstBot.Storage;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Privacy;

/// <summary>What is kept of somebody, to the letter: every row of every table that is theirs, without anybody else in it.</summary>
public sealed class OwnContent(RowErasing rows, NetworkErasing network, CurrentNetwork current)
{
    public async Task<IReadOnlyList<OwnRecord>> OfAsync(PersonId person, LocalTexts texts, CancellationToken ct)
    {
        var traces = await network.TracesOfAsync(person, ct);
        var others = current.WholeRoster.People.Where(other => other.Id != person).Select(other => other.Name);
        var words = new OwnWords(current, texts);
        var view = new OwnView(
            new OwnNames(person, traces.Names), others.Except(traces.Names), texts["own-data.you"], texts["own-data.somebody"], words.Say);
        var found = new List<OwnRecord>();
        await foreach (var (table, row) in rows.WhereAsync(
            text => text.Contains(person.Value, StringComparison.OrdinalIgnoreCase), _ => true, ct))
            found.Add(new OwnRecord(table.Name, Instant.FromDateTimeOffset(row.Timestamp!.Value), words.Of(view.Of(row!)))
            {
                IsEarlier = VersionedRows.IsVersion(row!),
            });
        return
        [
            .. Known(traces, texts, found),
            .. found.Where(record => !(record.IsEarlier && found.Exists(now => now.IsNow(record))))
                .OrderBy(record => Keeping.Of(record.Table)).ThenBy(record => record.Table, StringComparer.Ordinal)
                .ThenBy(record => record.At),
        ];
    }

    /// <summary>A version of the network is about everybody: of the one who asks it says their names and addresses.</summary>
    private static IEnumerable<OwnRecord> Known(NetworkTraces traces, LocalTexts texts, List<OwnRecord> found)
    {
        var versions = found.Where(record => record.Table == NetworkTable.Name).ToList();
        if (versions.Count == 0)
            return [];
        found.RemoveAll(record => record.Table == NetworkTable.Name);
        IEnumerable<OwnField> fields =
        [
            .. traces.Names.Select(name => new OwnField(texts["own-data.name"], name)),
            .. traces.Emails.Select(email => new OwnField(texts["own-data.email"], email)),
            new OwnField(texts["own-data.versions"], texts.Number(versions.Count, decimals: 0)),
        ];
        return [new OwnRecord(NetworkTable.Name, versions.Max(version => version.At), [.. fields])];
    }
}
