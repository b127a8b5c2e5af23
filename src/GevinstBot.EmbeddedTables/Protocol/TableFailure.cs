namespace GevinstBot.EmbeddedTables.Protocol;

/// <summary>A refusal in the service's words.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/table-service-error-codes</remarks>
internal sealed record TableFailure(int Status, string Code, string Message)
{
    public static readonly TableFailure TableNotFound = new(404, nameof(TableNotFound), "The table specified does not exist.");
    public static readonly TableFailure TableAlreadyExists = new(409, nameof(TableAlreadyExists), "The table specified already exists.");
    public static readonly TableFailure ResourceNotFound = new(404, nameof(ResourceNotFound), "The specified resource does not exist.");
    public static readonly TableFailure EntityAlreadyExists = new(409, nameof(EntityAlreadyExists), "The specified entity already exists.");

    public static readonly TableFailure UpdateConditionNotSatisfied =
        new(412, nameof(UpdateConditionNotSatisfied), "The update condition specified in the request was not satisfied.");

    public static readonly TableFailure RequestBodyTooLarge = new(
        413, nameof(RequestBodyTooLarge), "The request body is too large and exceeds the maximum permissible limit.");

    /// <summary>Service properties, statistics and access policies: a file has none, and says so.</summary>
    public static readonly TableFailure NotImplemented =
        new(501, nameof(NotImplemented), "The requested operation is not implemented on the specified resource.");

    public static TableFailure InvalidInput(string message) => new(400, nameof(InvalidInput), message);

    public static TableFailure OutOfRange(string message) => new(400, "OutOfRangeInput", message);
}

/// <summary>Thrown where a request breaks a rule, caught where it is answered.</summary>
internal sealed class RefusedException(TableFailure failure) : Exception(failure.Message)
{
    public TableFailure Failure => failure;
}
