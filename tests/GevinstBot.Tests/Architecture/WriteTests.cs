using System.Text.RegularExpressions;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Architecture;

/// <summary>What is written without a condition can undo what its writer never saw. Where that is right, it stands here with the reason.</summary>
public sealed partial class WriteTests
{
    private static readonly Dictionary<string, string> LastWriterWins = new()
    {
        ["ChangeMark.cs"] = "that something has changed is all the row says",
        ["ConversationTable.cs"] = "the newest sign from Teams is the one that holds",
        ["GroupPulseAnswerTable.cs"] = "a person's newest answer is the one that holds, and nothing may be left of the one before",
        ["InstanceTable.cs"] = "an instance writes its own row, and the newest beat is the one that counts",
        ["LanguageTable.cs"] = "a person's newest choice is the one that holds",
        ["NetworkTable.cs"] = "a long text's further rows, and a proposed file: what they say is in their key, and they count by the row that is written last",
        ["Restoring.cs"] = "a restore fills a store that is empty, with rows as they were",
        ["RowWriting.cs"] = "a row that only says by being there that another may be written has nothing to undo",
        ["RunTable.cs"] = "when the engine ran last; two who say so at once say the same",
        ["StorageHealth.cs"] = "that it could be written is all the row says",
        ["UnreadableRows.cs"] = "when a row was noticed last; two who say so at once say the same",
    };

    [Fact]
    public void Whatever_is_written_without_a_condition_has_a_reason() => Assert.Empty(
        Directory.GetFiles(RepositoryRoot.PathOf("src", "GevinstBot"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Unconditional().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetFileName(file))
            .Except(LastWriterWins.Keys));

    [GeneratedRegex("UpsertEntity|UpsertReplace|UpsertMerge|ETag\\.All")]
    private static partial Regex Unconditional();
}
