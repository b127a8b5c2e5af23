namespace GevinstBot.Clients.Tests.Tables;

/// <summary>Where the emulator's answer and the file's differ. The file answers as the service's documentation says.</summary>
/// <param name="Emulator">The emulator's status, and the failure's code where there is one.</param>
/// <param name="File">The file's.</param>
/// <param name="Reason">Why.</param>
/// <param name="To">A part of the request's line; empty where any request may be answered so.</param>
internal sealed record TwinDifference(string Emulator, string File, string Reason, string To = "")
{
    /// <summary>https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model</summary>
    public static readonly IReadOnlyList<TwinDifference> Known =
    [
        new("400", "400 InvalidResourceName", "A table's name: the emulator refuses it and gives no code."),
        new("400", "400 OutOfRangeInput", "A table's name too short or too long: likewise."),
        new("400 InvalidInput", "400 OutOfRangeInput", "A character that a key can't have: the emulator has one code for every bad key."),
        new("202 InvalidInput", "202 OutOfRangeInput", "The same in a transaction."),
        new("400 InvalidInput", "204", "A key of 513 to 1024 characters: the emulator takes 512."),
        new("400 InvalidInput", "400 KeyValueTooLarge", "A longer key: one code for every bad key."),
        new("204", "400 PropertyNameInvalid", "A property's name that is no identifier: the emulator looks at no names."),
        new("204", "400 PropertyNameTooLong", "A property's name of more than 255 characters: likewise."),
        new("204", "400 InvalidInput", "A type without a property: the emulator stores it as a property."),
        new("204", "400 TooManyProperties", "More than 252 properties: the emulator doesn't count."),
        new("204", "400 EntityTooLarge", "More than 1 MiB: the emulator counts the request in another way."),
        new("204", "400 OutOfRangeInput", "An instant before 1601: the emulator takes any text."),
        new("202", "202 CommandsInBatchActOnDifferentPartitions", "A transaction across partitions: the emulator commits it."),
        new("202 InvalidInput", "202 InvalidInput", "101 rows: the emulator names the first action, in a part that the client can't read.", To: "$batch"),
        new("200", "200", "The emulator compares instants as milliseconds.", To: "9999999Z"),
        new("200", "200", "The emulator compares instants as milliseconds.", To: "0000001Z"),
        new("200", "200", "The emulator compares Guids as text.", To: "guid%27C9DA"),
        new("200", "501 NotImplemented", "An account's settings and statistics, and a table's policies: a file has none.", To: "comp="),
        new("202", "501 NotImplemented", "The same, set.", To: "comp="),
        new("204", "501 NotImplemented", "The same, set.", To: "comp="),
    ];

    public static bool Explains(SentRequest request, SeenAnswer emulator, SeenAnswer file) => Known.Any(known =>
        emulator.Outcome == known.Emulator && file.Outcome == known.File && request.Line.Contains(known.To, StringComparison.Ordinal));
}
