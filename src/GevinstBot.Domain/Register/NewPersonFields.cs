namespace GevinstBot.Domain.Register;

/// <summary>The fields that name somebody new.</summary>
/// <param name="Name">A name or an e-mail address, which the directory is asked about; the name itself beside an object id.</param>
/// <param name="ObjectId">The object id in Entra, where the directory can't say it.</param>
/// <param name="Found">Which of several that the directory found.</param>
public sealed record NewPersonFields(string Name, string ObjectId, string Found)
{
    /// <summary>True when the directory has to say who it is.</summary>
    public bool AskDirectory(IReadOnlyDictionary<string, string> typed) =>
        typed.GetValueOrDefault(Name, "").Length > 0 && typed.GetValueOrDefault(ObjectId, "").Length == 0;
}
