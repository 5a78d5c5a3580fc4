using System.Globalization;

namespace Governance.Recommendations.Domain;

/// <summary>Who adopts, in words.</summary>
/// <param name="Text">The words.</param>
/// <param name="Single">Whether the verb is in the singular, where the language makes a difference.</param>
internal readonly record struct Subject(string Text, bool Single);

/// <summary>The phrases of which the sentences of conditions and rules are made, in one language.</summary>
internal abstract class ConditionPhrases
{
    private static readonly ConditionPhrases Swedish = new SwedishPhrases();
    private static readonly ConditionPhrases English = new EnglishPhrases();

    /// <summary>Opens a condition.</summary>
    public abstract string Provided { get; }

    /// <summary>Opens each part of it.</summary>
    public abstract string That { get; }

    /// <summary>A group without terms.</summary>
    public abstract string Empty { get; }

    /// <summary>English for English cultures, else Swedish.</summary>
    public static ConditionPhrases For(CultureInfo culture) =>
        string.Equals(culture.TwoLetterISOLanguageName, "en", StringComparison.Ordinal) ? English : Swedish;

    /// <summary>A, B och C; or: A, B eller C.</summary>
    public string Join(IReadOnlyList<string> parts, bool all) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} {Word(all)} {parts[^1]}";

    /// <summary>Joins parts of which some are groups themselves.</summary>
    public abstract string Outer(IReadOnlyList<string> parts, bool all);

    /// <summary>Opens a group within a group.</summary>
    public abstract string Opening(bool all);

    /// <summary>The subject adopts, or: point N is adopted by the subject.</summary>
    public abstract string Adopts(Subject subject, int? point);

    /// <summary>The subject on point N.</summary>
    public abstract string OnPoint(string subject, int point);

    /// <summary>An unlisted group, or a number of it.</summary>
    public abstract Subject Group(WhoGroup group, int? least, ConditionNames names);

    /// <summary>Some or all of a list that follows.</summary>
    public abstract Subject These(int count, int? least);

    /// <summary>Those of a group that have a share of its residents.</summary>
    public abstract Subject Share(WhoGroup group, int percent, int listed, ConditionNames names);

    /// <summary>And, or.</summary>
    protected abstract string Word(bool all);

    /// <summary>A number as digits.</summary>
    protected static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class SwedishPhrases : ConditionPhrases
    {
        public override string Provided => "under förutsättning ";

        public override string That => "att ";

        public override string Empty => "inget led är angivet";

        public override string Outer(IReadOnlyList<string> parts, bool all) => all
            ? string.Join(", ", parts.Select(p => "dels " + p))
            : $"antingen {string.Join(", ", parts.SkipLast(1))}, eller {parts[^1]}";

        public override string Opening(bool all) => all ? "både" : "antingen";

        public override string Adopts(Subject subject, int? point) =>
            point is { } number ? $"punkt {Digits(number)} antas av {subject.Text}" : $"{subject.Text} antar";

        public override string OnPoint(string subject, int point) => $"{subject} på punkt {Digits(point)}";

        public override Subject Group(WhoGroup group, int? least, ConditionNames names)
        {
            var other = group == WhoGroup.Others || (group == WhoGroup.Municipalities && names.Decider == StandingKind.Municipality);
            return (group, least) switch
            {
                (WhoGroup.Region, null or 1) => new(names.Region ?? "regionen", true),
                (WhoGroup.Region, { } n) => new($"minst {Digits(n)} regioner", false),
                (WhoGroup.All, null) => new("alla huvudmän", false),
                (WhoGroup.Others, null) => new("samtliga övriga huvudmän", false),
                (_, null) => new(other ? "samtliga övriga kommuner" : "samtliga kommuner", false),
                (WhoGroup.Municipalities, 1) => new(other ? "minst en annan kommun" : "minst en kommun", true),
                (WhoGroup.Municipalities, { } n) => new(other ? $"minst {Digits(n)} andra kommuner" : $"minst {Digits(n)} kommuner", false),
                (_, 1) => new(other ? "minst en annan huvudman" : "minst en huvudman", true),
                (_, { } n) => new(other ? $"minst {Digits(n)} andra huvudmän" : $"minst {Digits(n)} huvudmän", false),
            };
        }

        public override Subject These(int count, int? least) =>
            new(least is { } n ? $"minst {(n == 1 ? "en" : Digits(n))} av dessa {Digits(count)} huvudmän" : $"samtliga dessa {Digits(count)} huvudmän", false);

        public override Subject Share(WhoGroup group, int percent, int listed, ConditionNames names)
        {
            var share = $"minst {Digits(percent)} % av invånarna";
            return group switch
            {
                WhoGroup.Municipalities => new($"kommuner med {share}", false),
                WhoGroup.Region => new($"{names.Region ?? "regionen"} med {share}", true),
                WhoGroup.Listed => new($"huvudmän med {share} i dessa {Digits(listed)}", false),
                _ => new($"huvudmän med {share}", false),
            };
        }

        protected override string Word(bool all) => all ? "och" : "eller";
    }

    private sealed class EnglishPhrases : ConditionPhrases
    {
        public override string Provided => "provided ";

        public override string That => "that ";

        public override string Empty => "no term is given";

        public override string Outer(IReadOnlyList<string> parts, bool all) =>
            $"{(all ? string.Empty : "either ")}{string.Join(", ", parts.SkipLast(1))}, {Word(all)} {parts[^1]}";

        public override string Opening(bool all) => all ? "both" : "either";

        public override string Adopts(Subject subject, int? point) =>
            point is { } number ? $"point {Digits(number)} is adopted by {subject.Text}" : $"{subject.Text} {(subject.Single ? "adopts" : "adopt")}";

        public override string OnPoint(string subject, int point) => $"{subject} on point {Digits(point)}";

        public override Subject Group(WhoGroup group, int? least, ConditionNames names)
        {
            var other = group == WhoGroup.Others || (group == WhoGroup.Municipalities && names.Decider == StandingKind.Municipality);
            return (group, least) switch
            {
                (WhoGroup.Region, null or 1) => new(names.Region ?? "the region", true),
                (WhoGroup.Region, { } n) => new($"at least {Digits(n)} regions", false),
                (WhoGroup.Municipalities, null) => new(other ? "all other municipalities" : "all municipalities", false),
                (_, null) => new(other ? "all other principals" : "all principals", false),
                (WhoGroup.Municipalities, 1) => new(other ? "at least one other municipality" : "at least one municipality", true),
                (WhoGroup.Municipalities, { } n) => new($"at least {Digits(n)} {(other ? "other " : string.Empty)}municipalities", false),
                (_, 1) => new(other ? "at least one other principal" : "at least one principal", true),
                (_, { } n) => new($"at least {Digits(n)} {(other ? "other " : string.Empty)}principals", false),
            };
        }

        public override Subject These(int count, int? least) =>
            new(least is { } n ? $"at least {(n == 1 ? "one" : Digits(n))} of these {Digits(count)} principals" : $"all of these {Digits(count)} principals", least == 1);

        public override Subject Share(WhoGroup group, int percent, int listed, ConditionNames names)
        {
            var share = $"at least {Digits(percent)}% of the residents";
            return group switch
            {
                WhoGroup.Municipalities => new($"municipalities with {share}", false),
                WhoGroup.Region => new($"{names.Region ?? "the region"} with {share}", true),
                WhoGroup.Listed => new($"principals with {share} of these {Digits(listed)}", false),
                _ => new($"principals with {share}", false),
            };
        }

        protected override string Word(bool all) => all ? "and" : "or";
    }
}
