using System.Reflection;
using System.Reflection.Emit;

namespace GevinstBot.Tests.Architecture;

/// <summary>What a type calls, read from its compiled code. What the compiler made of it, such as closures, counts as its own.</summary>
internal static class Calls
{
    private const byte TwoBytes = 0xFE;
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public static IEnumerable<MethodBase> Of(Type type) =>
        type.GetMethods(Own).Concat<MethodBase>(type.GetConstructors(Own)).SelectMany(From).Concat(type.GetNestedTypes(Own).SelectMany(Of));

    private static IEnumerable<MethodBase> From(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var operation = code[at] == TwoBytes ? Codes[BitConverter.ToInt16([code[at + 1], TwoBytes])] : Codes[code[at]];
            at += operation.Size;
            if (operation.OperandType == OperandType.InlineMethod)
                yield return Called(method, BitConverter.ToInt32(code, at));
            at += Length(operation, code, at);
        }
    }

    private static MethodBase Called(MethodBase method, int token) => method.Module.ResolveMethod(
        token, method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null)!;

    private static int Length(OpCode operation, byte[] code, int at) => operation.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
