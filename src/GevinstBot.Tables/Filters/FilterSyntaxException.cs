namespace GevinstBot.Tables.Filters;

/// <summary>A filter that cannot be read. The embedded store answers it as the service does: 400 <c>InvalidInput</c>.</summary>
internal sealed class FilterSyntaxException(string message) : Exception(message);
