using GevinstBot.Tables.Storage;

namespace GevinstBot.Tables.Embedded;

/// <summary>The service's refusals in the service's words.</summary>
internal static class EmbeddedFailures
{
    public static StoredResponse TableNotFound { get => StoredResponse.Failure(404, "TableNotFound", "The table specified does not exist."); }

    public static StoredResponse TableAlreadyExists { get => StoredResponse.Failure(409, "TableAlreadyExists", "The table specified already exists."); }

    public static StoredResponse ResourceNotFound { get => StoredResponse.Failure(404, "ResourceNotFound", "The specified resource does not exist."); }

    public static StoredResponse EntityAlreadyExists { get => StoredResponse.Failure(409, "EntityAlreadyExists", "The specified entity already exists."); }

    public static StoredResponse ConditionNotSatisfied
    {
        get => StoredResponse.Failure(412, "UpdateConditionNotSatisfied", "The update condition specified in the request was not satisfied.");
    }

    public static StoredResponse InvalidInput(string message) => StoredResponse.Failure(400, "InvalidInput", message);
}
