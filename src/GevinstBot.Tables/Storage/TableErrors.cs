using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Azure;
using Azure.Core;

namespace GevinstBot.Tables.Storage;

/// <summary>
/// Finds the code of a failure: in the header, then the JSON body, then the XML body (authentication
/// failures come so), then from the status, as some failures have no body at all.
/// </summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/table-service-error-codes</remarks>
internal sealed class TableErrors : RequestFailedDetailsParser
{
    public static readonly TableErrors Parser = new();

    public static RequestFailedException Exception(Response response) => new(response, null, Parser);

    public static ResponseError Of(Response response)
    {
        var body = InJson(response) ?? InXml(response);
        var code = response.Headers.TryGetValue("x-ms-error-code", out var header) ? header : body?.Code;
        return new ResponseError(code ?? ByStatus(response.Status), body?.Message ?? response.ReasonPhrase);
    }

    public override bool TryParse(
        Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        error = Of(response);
        data = null;
        return true;
    }

    private static ResponseError? InJson(Response response)
    {
        try
        {
            using var body = JsonDocument.Parse(response.Content);
            var error = body.RootElement.GetProperty("odata.error");
            return new ResponseError(error.GetProperty("code").GetString(), error.GetProperty("message").GetProperty("value").GetString());
        }
        catch (Exception notOurs) when (notOurs is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>No document type, so nothing to expand and nothing to fetch: an error page is not to be trusted.</summary>
    private static ResponseError? InXml(Response response)
    {
        try
        {
            using var text = response.Content.ToStream();
            using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var error = XElement.Load(reader);
            return new ResponseError(
                error.Elements().First(e => e.Name.LocalName.Equals("code", StringComparison.OrdinalIgnoreCase)).Value,
                error.Elements().FirstOrDefault(e => e.Name.LocalName.Equals("message", StringComparison.OrdinalIgnoreCase))?.Value);
        }
        catch (Exception notOurs) when (notOurs is XmlException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string ByStatus(int status) => status switch
    {
        401 or 403 => "AuthenticationFailed",
        404 => "ResourceNotFound",
        409 => "EntityAlreadyExists",
        412 => "UpdateConditionNotSatisfied",
        413 => "RequestBodyTooLarge",
        429 or 503 => "ServerBusy",
        501 => "NotImplemented",
        >= 500 => "InternalError",
        _ => "InvalidInput",
    };
}
