using System.Linq.Expressions;
using GevinstBot.Tables.Entities;
using GevinstBot.Tables.Models;

namespace GevinstBot.Tables.Filters;

/// <summary>The part of a condition that names a property. An enum is stored by name, so its comparison needs the type back that the compiler took away.</summary>
internal sealed record FilterColumn(string Name, Type? EnumType)
{
    /// <summary>Null where the expression is not a property of the entity.</summary>
    public static FilterColumn? Of(Expression expression) => Strip(expression) switch
    {
        MemberExpression { Member.Name: "Value" } value when Nullable.GetUnderlyingType(value.Expression!.Type) is not null => Of(value.Expression),
        MemberExpression { Expression: { } owner } member when IsEntity(owner) => new FilterColumn(NameOf(member), EnumOf(member.Type)),
        MethodCallExpression { Object: { } owner, Arguments: [var name] } call when IsEntity(owner) && IsGetter(call) => new FilterColumn(Text(name), null),
        _ => null,
    };

    public static Expression Strip(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } conversion ? Strip(conversion.Operand) : expression;

    private static bool IsEntity(Expression owner) => Strip(owner) is ParameterExpression;

    private static bool IsGetter(MethodCallExpression call) => call.Method.Name.StartsWith("Get", StringComparison.Ordinal) || call.Method.Name == "get_Item";

    private static string NameOf(MemberExpression member) =>
        member.Member.DeclaringType == typeof(TableItem) ? "TableName" : EntityMap.ColumnOf(member.Member);

    private static Type? EnumOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } names ? names : null;

    private static string Text(Expression name) =>
        (string)Expression.Lambda(name).Compile(preferInterpretation: true).DynamicInvoke()!;
}
