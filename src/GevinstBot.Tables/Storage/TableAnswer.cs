using Azure;

namespace GevinstBot.Tables.Storage;

/// <summary>A store's answer: the response, which may tell of a failure, and what it carried if it does not.</summary>
internal readonly record struct TableAnswer<T>(Response Raw, T? Value);

/// <summary>One page of an answer. It may be empty and still have a continuation.</summary>
internal readonly record struct TablePage<T>(Response Raw, IReadOnlyList<T> Values, string? Continuation);
