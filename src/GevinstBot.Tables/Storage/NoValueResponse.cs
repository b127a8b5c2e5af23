using Azure;

namespace GevinstBot.Tables.Storage;

/// <summary>The answer to a look-up that found nothing.</summary>
internal sealed class NoValueResponse<T>(Response raw) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException("The row does not exist; ask HasValue first.");

    public override Response GetRawResponse() => raw;
}
