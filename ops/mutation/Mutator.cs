using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace IntegrityLedger.Mutation;

/// <summary>One small fault, put into the code beside the right thing and woken by its number.</summary>
internal sealed record Mutant(int Number, string File, int Line, string What);

/// <summary>
/// Writes every fault into one text, each behind a switch, so that all of them are compiled once. Operands are never doubled where a switch beside them does as well:
/// that keeps names declared in patterns alive.
/// </summary>
internal sealed class Mutator(string file, int first, IReadOnlySet<string> leftOut) : CSharpSyntaxRewriter
{
    private const string Switch = "global::IntegrityLedger.Kernel.MutantSwitch.On";

    private static readonly Dictionary<SyntaxKind, (SyntaxKind Kind, string Sign)[]> Others = new()
    {
        [SyntaxKind.GreaterThanExpression] = [(SyntaxKind.GreaterThanOrEqualExpression, ">="), (SyntaxKind.LessThanExpression, "<")],
        [SyntaxKind.GreaterThanOrEqualExpression] = [(SyntaxKind.GreaterThanExpression, ">"), (SyntaxKind.LessThanExpression, "<")],
        [SyntaxKind.LessThanExpression] = [(SyntaxKind.LessThanOrEqualExpression, "<="), (SyntaxKind.GreaterThanExpression, ">")],
        [SyntaxKind.LessThanOrEqualExpression] = [(SyntaxKind.LessThanExpression, "<"), (SyntaxKind.GreaterThanExpression, ">")],
        [SyntaxKind.EqualsExpression] = [(SyntaxKind.NotEqualsExpression, "!=")],
        [SyntaxKind.NotEqualsExpression] = [(SyntaxKind.EqualsExpression, "==")],
        [SyntaxKind.AddExpression] = [(SyntaxKind.SubtractExpression, "-")],
        [SyntaxKind.SubtractExpression] = [(SyntaxKind.AddExpression, "+")],
        [SyntaxKind.MultiplyExpression] = [(SyntaxKind.DivideExpression, "/")],
        [SyntaxKind.DivideExpression] = [(SyntaxKind.MultiplyExpression, "*")],
    };

    private static readonly Dictionary<string, string> Calls = new()
    {
        ["Any"] = "All", ["All"] = "Any", ["First"] = "Last", ["Last"] = "First", ["FirstOrDefault"] = "LastOrDefault", ["LastOrDefault"] = "FirstOrDefault", ["Min"] = "Max", ["Max"] = "Min",
        ["MinBy"] = "MaxBy", ["MaxBy"] = "MinBy", ["OrderBy"] = "OrderByDescending", ["OrderByDescending"] = "OrderBy", ["ThenBy"] = "ThenByDescending", ["Order"] = "OrderDescending",
        ["Concat"] = "Except", ["Except"] = "Intersect", ["Intersect"] = "Except", ["Sum"] = "Max", ["Skip"] = "Take", ["Take"] = "Skip",
    };

    private int met;
    public List<Mutant> Mutants { get; } = [];

    /// <summary>The switch of a new fault, or null when it was found not to compile.</summary>
    private string? New(SyntaxNode at, string what)
    {
        var line = at.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        var number = first + met++;
        if (leftOut.Contains($"{file}#{number - first}")) return null;
        Mutants.Add(new(number, file, line, what));
        return $"{Switch}({number})";
    }

    private static string Short(SyntaxNode node) { var text = node.NormalizeWhitespace().ToString().ReplaceLineEndings(" "); return text.Length > 90 ? text[..90] + "…" : text; }

    private static bool IsFixed(SyntaxNode node) => node.Ancestors().Any(a => a is AttributeSyntax or PatternSyntax or EnumMemberDeclarationSyntax or CaseSwitchLabelSyntax or InterpolationFormatClauseSyntax
        || a is ParameterSyntax || a is FieldDeclarationSyntax f && f.Modifiers.Any(SyntaxKind.ConstKeyword) || a is LocalDeclarationStatementSyntax l && l.IsConst);

    private static ExpressionSyntax Read(string text) => ParseExpression(text);

    /// <summary>An expression that is never true, and one that always is.</summary>
    private ExpressionSyntax Forced(ExpressionSyntax was, ExpressionSyntax rewritten)
    {
        var text = $"({rewritten})";
        if (New(was, $"{Short(was)} → false") is { } no) text = $"({text} && !{no})";
        // "is var name" holds always.
        if (was is not IsPatternExpressionSyntax { Pattern: VarPatternSyntax } && New(was, $"{Short(was)} → true") is { } yes) text = $"({text} || {yes})";
        return Read(text).WithTriviaFrom(was);
    }

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        if (IsFixed(node)) return node;
        var inner = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
        if (node.IsKind(SyntaxKind.LogicalAndExpression) || node.IsKind(SyntaxKind.LogicalOrExpression))
        {
            var and = node.IsKind(SyntaxKind.LogicalAndExpression);
            return Read($"({Part(node.Left, inner.Left)} {(and ? "&&" : "||")} {Part(node.Right, inner.Right)})").WithTriviaFrom(node);

            string Part(ExpressionSyntax was, ExpressionSyntax now) => was is BinaryExpressionSyntax b && b.Kind() == node.Kind() ? $"({now})"
                : New(was, $"{Short(was)} left out of {(and ? "&&" : "||")}") is not { } on ? $"({now})" : and ? $"(({now}) || {on})" : $"(({now}) && !{on})";
        }
        if (node.IsKind(SyntaxKind.CoalesceExpression)) return New(node, $"{Short(node)} → the right side") is { } right ? Read($"({right} ? ({node.Right}) : ({inner}))").WithTriviaFrom(node) : inner;
        if (node.IsKind(SyntaxKind.IsExpression)) return Forced(node, inner);
        if (!Others.TryGetValue(node.Kind(), out var others)) return inner;
        if (node.DescendantNodes().Any(n => n.IsKind(SyntaxKind.StringLiteralExpression) || n.IsKind(SyntaxKind.InterpolatedStringExpression)) && node.IsKind(SyntaxKind.AddExpression)) return inner;
        var text = $"({inner})";
        foreach (var (_, sign) in others)
            if (New(node, $"{Short(node)} → {sign}") is { } on) text = $"({on} ? ({node.Left} {sign} {node.Right}) : {text})";
        return Read(text).WithTriviaFrom(node);
    }

    public override SyntaxNode? VisitIsPatternExpression(IsPatternExpressionSyntax node) => IsFixed(node) ? node : Forced(node, (ExpressionSyntax)base.VisitIsPatternExpression(node)!);

    public override SyntaxNode? VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        if (IsFixed(node) || base.VisitPrefixUnaryExpression(node) is not PrefixUnaryExpressionSyntax inner) return node;
        return node.IsKind(SyntaxKind.LogicalNotExpression) && New(node, $"{Short(node)} → without !") is { } on ? Read($"({on} ? ({node.Operand}) : ({inner}))").WithTriviaFrom(node) : inner;
    }

    public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        if (IsFixed(node) || node.Parent is ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax } && node.Token.ValueText == "0") return node;
        if (node.IsKind(SyntaxKind.TrueLiteralExpression)) return New(node, "true → false") is { } no ? Read($"(!{no})").WithTriviaFrom(node) : node;
        if (node.IsKind(SyntaxKind.FalseLiteralExpression)) return New(node, "false → true") is { } yes ? Read(yes).WithTriviaFrom(node) : node;
        return node.IsKind(SyntaxKind.NumericLiteralExpression) && New(node, $"{node.Token.Text} + 1") is { } on ? Read($"({on} ? {node.Token.Text} + 1 : {node.Token.Text})").WithTriviaFrom(node) : node;
    }

    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        if (IsFixed(node)) return node;
        var inner = (ConditionalExpressionSyntax)base.VisitConditionalExpression(node)!;
        return node.Condition is IsPatternExpressionSyntax ? inner : inner.WithCondition(Forced(node.Condition, inner.Condition));
    }

    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        var inner = (IfStatementSyntax)base.VisitIfStatement(node)!;
        return node.Condition is IsPatternExpressionSyntax ? inner : inner.WithCondition(Forced(node.Condition, inner.Condition));
    }

    /// <summary>An arm that never answers: the next that fits does.</summary>
    public override SyntaxNode? VisitSwitchExpressionArm(SwitchExpressionArmSyntax node)
    {
        var inner = (SwitchExpressionArmSyntax)base.VisitSwitchExpressionArm(node)!;
        if (node.Pattern is DiscardPatternSyntax || New(node, $"arm {Short(node.Pattern)} left out") is not { } on) return inner;
        var when = node.WhenClause is null ? $"!{on}" : $"({inner.WhenClause!.Condition}) && !{on}";
        return inner.WithWhenClause(WhenClause(Token(SyntaxKind.WhenKeyword).WithTrailingTrivia(Space).WithLeadingTrivia(Space), Read(when).WithTrailingTrivia(Space)));
    }

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        var inner = (ExpressionStatementSyntax)base.VisitExpressionStatement(node)!;
        // "var (a, b) = …" declares: behind a switch its names would be gone, and with them every fault of the method.
        if (node.Expression is AssignmentExpressionSyntax { Left: DeclarationExpressionSyntax or TupleExpressionSyntax }) return inner;
        return node.Parent is BlockSyntax or IfStatementSyntax or ElseClauseSyntax or ForEachStatementSyntax && New(node, $"{Short(node)} left out") is { } on ? ParseStatement($"{{ if (!{on}) {{ {inner} }} }}\n") : inner;
    }

    public override SyntaxNode? VisitYieldStatement(YieldStatementSyntax node)
    {
        var inner = (YieldStatementSyntax)base.VisitYieldStatement(node)!;
        return New(node, $"{Short(node)} left out") is { } on ? ParseStatement($"{{ if (!{on}) {{ {inner} }} }}\n") : inner;
    }

    public override SyntaxNode? VisitContinueStatement(ContinueStatementSyntax node) => New(node, "continue left out") is { } on ? ParseStatement($"{{ if (!{on}) {{ continue; }} }}\n") : node;

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (IsFixed(node) || base.VisitInvocationExpression(node) is not InvocationExpressionSyntax inner) return node;
        if (node.Expression is not MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } member) return inner;
        if (name.Identifier.Text is "Where" or "Distinct" && New(node, $"{name.Identifier.Text} left out: {Short(node)}") is { } on)
            return Read($"({on} ? ({member.Expression}).AsEnumerable() : ({inner}))").WithTriviaFrom(node);
        return Calls.TryGetValue(name.Identifier.Text, out var other) && New(node, $"{name.Identifier.Text} → {other}: {Short(node)}") is { } swap
            ? Read($"({swap} ? ({node.WithExpression(member.WithName(IdentifierName(other)))}) : ({inner}))").WithTriviaFrom(node) : inner;
    }
}
