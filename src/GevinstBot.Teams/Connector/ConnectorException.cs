using Azure;

namespace GevinstBot.Teams.Connector;

/// <summary>
/// Azure.Core's exception without the answer's body: an error may quote the message we sent, and exceptions end in logs.
/// </summary>
public sealed class ConnectorException : RequestFailedException
{
    public ConnectorException() : this(new ConnectorFailure(ConnectorOutcome.Refused))
    {
    }

    public ConnectorException(string message) : base(message) => Failure = new(ConnectorOutcome.Refused);

    public ConnectorException(string message, Exception innerException) : base(message, innerException) =>
        Failure = new(ConnectorOutcome.Refused);

    public ConnectorException(ConnectorFailure failure, Exception? innerException = null)
        : base(
            failure.Status,
            $"The Connector call failed: {failure.Outcome}, status {failure.Status}, code {failure.Code ?? "none"}.",
            failure.Code,
            innerException) =>
        Failure = failure;

    public ConnectorFailure Failure { get; }
}
