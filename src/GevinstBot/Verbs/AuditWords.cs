using GevinstBot.Domain.Audit;
using GevinstBot.Texts;

namespace GevinstBot.Verbs;

/// <summary>How it stands with the log's chain, in a line.</summary>
public static class AuditWords
{
    /// <param name="last">Where the log ends.</param>
    /// <param name="fault">Where its chain is broken; null when it is whole.</param>
    /// <param name="texts">The language.</param>
    public static string Of(AuditPoint last, AuditFault? fault, LocalTexts texts) => fault switch
    {
        null when last == AuditPoint.Beginning => texts["check.audit-empty"],
        null => texts["check.audit", last.Number, last.Hash[..12]],
        { Kind: AuditFaultKind.Missing } => texts["check.audit-missing", fault.Number],
        { Kind: AuditFaultKind.Torn } => texts["check.audit-torn", fault.Number],
        { Kind: AuditFaultKind.Altered } => texts["check.audit-altered", fault.Number],
    };
}
