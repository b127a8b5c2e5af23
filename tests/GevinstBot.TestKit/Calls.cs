using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;

namespace GevinstBot.TestKit;

/// <summary>What a type calls, read from its compiled code. What the compiler made of it, such as closures, counts as its own.</summary>
public static partial class Calls
{
    private const byte TwoBytes = 0xFE;
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public static IEnumerable<MethodBase> Of(Type type) => Methods(type).SelectMany(From).Concat(type.GetNestedTypes(Own).SelectMany(Of));

    /// <summary>Each method of an assembly, by its name in the source, and what it calls: <c>Namespace.Type.Method</c>.</summary>
    public static IEnumerable<(string Caller, string Called)> In(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in Methods(type)
        from called in From(method)
        select (InSource(method), InSource(called));

    /// <summary>A method as its author knows it: an iterator, a task or a closure is part of the method that it was made of.</summary>
    public static string InSource(MethodBase method)
    {
        var (type, name) = (method.DeclaringType!, method.Name);
        for (; type.DeclaringType is { } outer && type.Name.StartsWith('<'); type = outer)
            name = MadeOf().Match(type.Name) is { Success: true } made ? made.Groups["name"].Value : name;
        name = MadeOf().Match(name) is { Success: true } local ? local.Groups["name"].Value : name;
        return $"{(type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName}.{name}";
    }

    private static IEnumerable<MethodBase> Methods(Type type) => type.GetMethods(Own).Concat<MethodBase>(type.GetConstructors(Own));

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

    /// <summary><c>&lt;StartAsync&gt;d__3</c>, <c>&lt;Each&gt;b__0</c>, and one within the other.</summary>
    [GeneratedRegex("^<+(?<name>[^<>]+)>")]
    private static partial Regex MadeOf();
}
