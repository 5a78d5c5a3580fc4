using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>What is known about the paragraph of minutes that points are read in.</summary>
/// <param name="Body">Whose minutes; null when not found.</param>
/// <param name="Complete">Body, date, and § or case number were found: without them no decision is certain.</param>
internal sealed record PointSetting(string? Body, bool Complete);

/// <summary>Reads the points of one section.</summary>
internal sealed partial class PointReader(PointSetting setting, SectionHead? head, Section section)
{
    [GeneratedRegex(@"\b(?:yrkar|yrkade|yrkat|yrkande|reserverar sig|reserverade sig|reservera sig|ställer proposition|ställde proposition|finner att|röstar|röstade|ja-röst|nej-röst|jäv|deltar inte|deltar ej|meddelar jäv|begär votering|votering begärs|protokollsanteckning|särskilt yttrande)\b", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Claim { get; }

    private static readonly System.Buffers.SearchValues<string> ClaimStems = Patterns.Words("yrk", "reserver", "proposition", "finner", "star", "stade", "ja-r", "nej-r", "deltar", "voter", "anteckning", "yttrande");

    [GeneratedRegex(@"^(?:att )?(?:besluta )?(?:(?:i enlighet med|enligt|bifalla|bifaller|bifall till)(?: .{0,70}?)? (?:förslaget|förslag|beslutsförslaget|förslaget till beslut)(?: till beslut)?|enligt förslag)\b[^,;]{0,60}$", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex AsProposed { get; }

    // No § decides more points than this.
    private const int Most = 1_000;

    private readonly HashSet<ExcerptPoint> _told = new(ReferenceEqualityComparer.Instance);
    private Lead? _lead;
    private bool _listed;
    private bool _strayed;
    private bool _lost;
    private bool _claimed;
    private Place? _leadCondition;
    private PointParagraph? _leadParagraph;

    /// <summary>True when the section says "as proposed": the points stand elsewhere.</summary>
    public bool RefersToProposal { get; private set; }

    /// <summary>What stood as a dissent between the points.</summary>
    public List<Found<string>> Reservations { get; } = [];

    public List<ExcerptPoint> Read(IReadOnlyList<PointParagraph> paragraphs)
    {
        var points = new List<ExcerptPoint>();
        for (var i = 0; i < paragraphs.Count && points.Count < Most; i++)
        {
            _listed = i + 1 < paragraphs.Count && paragraphs[i + 1].Marking is not null;
            Read(paragraphs[i], points);
        }

        // What was decided is told where something is decided beside it.
        if (section == Section.Opening && _told.Count < points.Count)
            points.RemoveAll(_told.Contains);
        return points;
    }

    private void Read(PointParagraph paragraph, List<ExcerptPoint> points)
    {
        var text = paragraph.Text;
        var opening = text.Length > 500 ? text[..500] : text;
        if ((opening.Holds(ClaimStems) || opening.Contains("jäv", StringComparison.OrdinalIgnoreCase)) && Claim.IsMatch(opening) && !OwnAct(opening))
        {
            _claimed = Leads.Announces(text);
            if (opening.Contains("reserver", StringComparison.OrdinalIgnoreCase))
                Reservations.Add(new Found<string>(text, paragraph.PlaceOf(0, text.Length), 0.85));
            return;
        }

        // "Anna Ek yrkar att fullmäktige beslutar", and a list of what.
        if (_claimed && paragraph.Marking is not null)
            return;
        _claimed = false;
        var lead = paragraph.Marking == "att" ? null : Leads.Read(text);
        if (lead is not null && paragraph.Marking is not null && (section == Section.Narrative || section == Section.Opening && (_lead is null || lead.Body is not null)))
            return;
        // "att föreslå regionstyrelsen besluta", with nothing after it: what follows in the list is what is proposed.
        if (paragraph.Marking is not null && _lead is not null && Leads.Read(text) is { Act: SpeechAct.Proposal or SpeechAct.Recommendation, Subject.Length: < 4 } asking && text[asking.Length..].Trim(':', '.', ' ', ',').Length < 3)
        {
            (_lead, _leadParagraph, _leadCondition) = (asking, paragraph, null);
            return;
        }

        // "Styrelsen bemyndigas att besluta om …" as an item of a list is an item, not a lead.
        if (lead is not null && paragraph.Marking is not null && Clauses.IsConditional(lead.Subject))
            lead = null;
        if (lead is not null && !(paragraph.Marking is not null && _lead is not null && lead.Body is null) && !Trusted(lead, text))
        {
            // "Anna Ek föreslår följande:", or "Chefen beslutar …" after what the body decided: what follows may be theirs.
            if (lead.Act == SpeechAct.Decision ? points.Count > 0 : Leads.Announces(text))
                _lost = _strayed = true;
            return;
        }

        // "Chefen beslutar …" after what the body decided: told, and so is what follows.
        if (lead is { Act: SpeechAct.Decision, Body: null } && points.Count > 0 && paragraph.Marking is null && lead.Subject != setting.Body && !Clauses.IsMeeting(lead.Subject))
        {
            _lost = _strayed = true;
            return;
        }

        if (lead is not null && (paragraph.Marking is null || lead.Body is not null))
        {
            (_lead, _leadParagraph, _strayed) = (lead, paragraph, _lost);
            _leadCondition = Provisos.In(text[..lead.Length]);
            var rest = text[lead.Length..].Trim();
            if (rest.Trim(':', '.', ' ', ',').Length < 3 || lead.Act == SpeechAct.Position && rest.Length < 40 && Leads.Announces(rest))
                return;
            // "föreslår att medlemskommunerna", and a list of what.
            if (_listed && lead.Act is SpeechAct.Proposal or SpeechAct.Recommendation && rest.Length < 60 && !rest.EndsWith('.') && Wordings.First(rest, 0, null) is null)
                return;
            if (AsProposed.IsMatch(rest.TrimEnd('.')))
            {
                RefersToProposal = true;
                return;
            }

            if (Provisos.In(rest) is { Start: <= 1 } only && only.End >= rest.TrimEnd('.', ':').Length - 5 && Leads.Announces(text))
                return;
            Points(paragraph, lead.Length, points);
            return;
        }

        if (AsProposed.IsMatch(text.TrimEnd('.')) && section == Section.Decision)
        {
            RefersToProposal = true;
            return;
        }

        // In the background a list is a list of anything; in a decision it is the decision.
        if (_lead is null && section is Section.Opening or Section.Narrative ? paragraph.Marking is not null || !StandsAlone(text, points.Count > 0) : paragraph.Marking is null && !StandsAlone(text, points.Count > 0))
        {
            // What follows on words that look like a heading, but none that is known, may belong to anything.
            _strayed |= (section == Section.Decision || points.Count > 0) && text.Length is > 0 and < 90 && text[^1] is not ('.' or ',');
            _lost |= _strayed && points.Count > 0;
            return;
        }

        if (_lost && paragraph.Marking is null)
            return;
        Points(paragraph, 0, points);
    }

    // "Utskottet beslutar bifalla Per Eks yrkande": decided, though a claim is named.
    private bool OwnAct(string opening) => section == Section.Decision && Leads.Read(opening) is { Act: SpeechAct.Decision, Past: false, Body: { } body, Length: var length } && BodyNames.Same(body, setting.Body)
        && opening.IndexOf("yrkande", StringComparison.OrdinalIgnoreCase) >= length && !opening.Contains("reserver", StringComparison.OrdinalIgnoreCase);

    // In the background a body is told to have decided; only its own act in the present may count there.
    private bool Trusted(Lead lead, string text)
    {
        if (lead.Past && (section is not (Section.Decision or Section.Opening) || Dated(text) || section == Section.Opening && Occasions.IsEarlier(text) || lead.Act != SpeechAct.Decision || lead.Body is null && lead.Subject != setting.Body))
            return false;
        if (section is Section.Opening or Section.Narrative)
            return (lead.Body is not null || lead.Subject == setting.Body) && (setting.Body is null || lead.Subject == setting.Body || BodyNames.Same(lead.Body, setting.Body)) && lead.Subject.Length < 70 && !Clauses.IsConditional(lead.Subject);
        return !Clauses.IsConditional(lead.Subject);
    }

    private static bool Dated(string text)
    {
        var opening = text.Length > 160 ? text[..160] : text;
        return SwedishDates.In(opening).Count > 0 || opening.Contains('§', StringComparison.Ordinal);
    }

    // A sentence without "beslutar" before it: "Motionen avslås."
    private bool StandsAlone(string text, bool follows)
    {
        if (text.Length == 0 || !char.IsUpper(text[0]) || section == Section.Narrative || section == Section.Opening && _lead is null && text.Length > 160)
            return false;
        return (Wordings.First(text, 0, Provisos.In(text)) is { } verb && verb.At < (follows ? 160 : 220) && !(section == Section.Opening && _lead is null && Clauses.IsSubordinate(text, verb.At)) && !(section != Section.Draft && Clauses.IsByAnother(text, verb.At, setting.Body)) || section is Section.Decision or Section.Draft && OtherActs.Tells(text) || section == Section.Opening && Clauses.Elects(text))
            && !Occasions.IsPast(text);
    }

    private void Points(PointParagraph paragraph, int from, List<ExcerptPoint> points)
    {
        var text = paragraph.Text;
        for (var start = from; start < text.Length && points.Count < Most;)
        {
            var end = PointParts.Next(text, start, paragraph.Marking);
            var (s, e) = PointParts.Trimmed(text, start, end);
            if (e - s > 2 && Point(paragraph, s, text[s..e]) is { } point)
            {
                points.Add(point);
                if (_lead is { Past: true })
                    _told.Add(point);
            }

            start = Math.Max(end, start + 1);
        }
    }

    private ExcerptPoint? Point(PointParagraph paragraph, int at, string text)
    {
        // "… Delegationsbeslut: chefen beslutar att godkänna …": what somebody else decides is told, not decided here.
        if (at > 0 && char.IsUpper(text[0]) && Leads.Read(text) is { Act: SpeechAct.Decision } other && (other.Body is null || !BodyNames.Same(other.Body, setting.Body)))
            return null;
        var condition = Provisos.In(text);
        var verb = Wordings.First(text, 0, condition) ?? (condition is null ? null : Wordings.First(text, 0, null));
        if (verb is null && _lead is null && paragraph.Marking is null && !OtherActs.Tells(text) && !Clauses.Elects(text))
            return null;
        // "bifalla hennes yrkande om att återremittera ärendet"
        if (verb is { Outcome: ExcerptOutcome.Granted } granted && Clauses.ClaimWithin(text, granted.At) is > 0 and var asked && Wordings.First(text, asked, condition) is { } inside)
            verb = inside;
        if (Leads.Read(text) is { } inner && inner.Act is SpeechAct.Proposal or SpeechAct.Recommendation && (verb is null || inner.Length <= verb.Value.At + 12) && inner.Subject.Length < 4)
            return Turned(paragraph, at, text, inner, condition);
        var act = Act(text, paragraph.Marking, verb?.At ?? text.Length, out var addressee);
        var outcome = verb is null or { Negated: true, Outcome: ExcerptOutcome.Noted } ? ExcerptOutcome.Other
            : verb.Value.Negated ? ExcerptOutcome.Rejected : verb.Value.Outcome;
        if (verb is null && _lead is { Act: SpeechAct.Position })
            outcome = ExcerptOutcome.Endorsed;
        if (outcome == ExcerptOutcome.Other && text.Contains("justera", StringComparison.OrdinalIgnoreCase) && paragraph.Marking is null)
            return null;
        return Made(paragraph, at, text, act, outcome, condition, addressee, verb is { Negated: true } || verb is { } told && (condition is { } c && told.At >= c.Start && told.At < c.End || Clauses.IsSubordinate(text, told.At) || OtherActs.IsAsked(text, told.At)));
    }

    // "att föreslå kommunfullmäktige att anta …" as one of a body's points.
    private ExcerptPoint Turned(PointParagraph paragraph, int at, string text, Lead inner, Place? condition)
    {
        var verb = Wordings.First(text, inner.Length, condition);
        return Made(paragraph, at, text, inner.Act, verb?.Outcome ?? ExcerptOutcome.Other, condition, inner.Addressee, verb is { Negated: true });
    }

    private ExcerptPoint Made(PointParagraph paragraph, int at, string text, SpeechAct act, ExcerptOutcome outcome, Place? condition, string? addressee, bool negated)
    {
        var place = paragraph.PlaceOf(at, text.Length);
        var proviso = condition is { } c ? new Found<string>(text.Substring(c.Start, c.Length), paragraph.PlaceOf(at + c.Start, c.Length), 0.9)
            : _leadCondition is { } l && _leadParagraph is { } p ? new Found<string>(p.Text.Substring(l.Start, l.Length), p.PlaceOf(l.Start, l.Length), 0.85) : null;
        var amounts = Amounts.In(text).Select(a => new Found<long>(a.Ore, paragraph.PlaceOf(at + a.Start, a.Length), 0.9)).ToList();
        amounts.AddRange(paragraph.Rows().Where(r => r.Start >= at && r.Start < at + text.Length).Select(r => new Found<long>(r.Ore, paragraph.PlaceOf(r.Start, r.Length), 0.85)));
        if (addressee is null && outcome == ExcerptOutcome.Assigned)
            addressee = Assignees.In(text);
        var to = addressee is null ? null : new Found<string>(addressee, place, 0.85);
        return new ExcerptPoint(act, outcome, proviso, amounts, to, text, place, Sure(act, outcome, negated));
    }

    private SpeechAct Act(string text, string? marking, int verbAt, out string? addressee)
    {
        addressee = _lead?.Addressee ?? head?.To;
        var own = head?.Owner is null || setting.Body is null || BodyNames.Same(head.Owner, setting.Body);
        // In one body's minutes another one's decision can only be what it is asked to decide: "Kommunfullmäktige antar policyn."
        var actor = OtherActs.Actor(text);
        if (actor is not null && setting.Body is { } meeting && !BodyNames.Same(actor, meeting))
        {
            addressee = actor;
            return SpeechAct.Proposal;
        }

        // "Nämnden begär att fullmäktige anvisar medel."
        if (OtherActs.Asks(text, verbAt))
        {
            addressee = BodyNames.In(text).Find(b => !BodyNames.Same(b.Name, setting.Body))?.Name;
            return SpeechAct.Proposal;
        }

        // After "Direktionen rekommenderar …" a sentence of its own: "Direktionen avsätter …".
        if (actor is not null && setting.Body is not null && marking is null && section != Section.Draft && _lead is { Act: not SpeechAct.Decision, Length: var led } && led > 0 && !text.StartsWith(_lead.Subject + " föresl", StringComparison.Ordinal))
            return BodyNames.IsForum(setting.Body) ? SpeechAct.Position : SpeechAct.Decision;

        // "att föreslå fullmäktige besluta att …, att för egen del …"
        if (_lead is { Act: not SpeechAct.Decision } turned && OwnPart(text))
            _lead = turned with { Act = SpeechAct.Decision, Body = null, Addressee = null, Subject = setting.Body ?? turned.Subject };
        if (_lead is { Act: not SpeechAct.Decision } said)
            return said.Act == SpeechAct.Position && section == Section.Draft ? SpeechAct.Proposal : said.Act;
        if (section == Section.Draft)
            return SpeechAct.Proposal;
        if (_lead is { Body: { } body } && setting.Body is { } minutes && !BodyNames.Same(body, minutes) && own)
        {
            addressee = body;
            return SpeechAct.Proposal;
        }

        addressee = null;
        return BodyNames.IsForum(setting.Body) ? SpeechAct.Position : SpeechAct.Decision;
    }

    private static bool OwnPart(string text) => text.StartsWith("för egen del", StringComparison.OrdinalIgnoreCase) || text.StartsWith("att för egen del", StringComparison.OrdinalIgnoreCase);

    private double Sure(SpeechAct act, ExcerptOutcome outcome, bool negated)
    {
        var sure = section switch
        {
            Section.Decision => _lead is null ? 0.9 : 0.95,
            Section.Draft => 0.9,
            Section.Opening => _lead is null ? 0.6 : 0.88,
            _ => 0.55,
        };
        if (!setting.Complete || _strayed)
            sure = Math.Min(sure, 0.7);
        if (outcome == ExcerptOutcome.Other || negated)
            sure = Math.Min(sure, 0.6);
        if (_lead is { Past: true } || _lead is { Act: SpeechAct.Decision, Body: null } somebody && somebody.Subject != setting.Body)
            sure = Math.Min(sure, 0.75);
        // A heading or a lead that names another body than the minutes is a slip of a template, or a quotation.
        if (act == SpeechAct.Decision && setting.Body is { } minutes
            && (head?.Owner is { } owner && BodyNames.First(owner) is not null && !BodyNames.Same(owner, minutes) || _lead?.Body is { } body && !BodyNames.Same(body, minutes)))
            sure = Math.Min(sure, 0.5);
        return sure;
    }
}
