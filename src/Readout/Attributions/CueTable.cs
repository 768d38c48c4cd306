namespace Readout.Attributions;

/// <summary>
/// English words that report, by the complement they take. Facts about English, checked for how often they report in news;
/// one entry is <c>lemma</c>, <c>lemma/past</c> or <c>lemma/past/participle</c>, then <c>+word</c> for a particle or preposition it governs.
/// </summary>
internal static class CueTable
{
    /// <summary>Header lines name the complements of the entries below them.</summary>
    public const string Verbs = """
        [that quote trail]
        say/said add note argue insist explain state declare announce claim contend assert conclude concede acknowledge admit predict warn recall
        remark observe stress emphasize emphasise underline underscore highlight reiterate complain joke boast quip lament testify suggest
        report reveal disclose confirm confide allege charge caution cry exclaim mutter proclaim protest reason rejoin retort speculate
        muse vent relate recount clarify specify affirm reaffirm inform+  point+out go/went/gone+on  write/wrote/written tweet post comment agree chime+in fire+back shoot/shot+back sum+up spell+out tell/told think/thought believe reckon opine
        signal estimate forecast repeat grouse gripe moan grumble sniff crow fume intone mumble murmur blurt quip

        [quote trail]
        snap bark sneer scoff bellow hiss sigh gasp marvel
        ask chant shout yell scream sing/sang/sung begin/began/begun read/read email message describe put/put+it demand urge wonder inquire ask+about
        interject continue declare explode gush deadpan thunder plead whisper laugh conclude warn

        [that]
        imply indicate vow pledge promise swear/swore/sworn guarantee hope fear expect worry know/knew/known understand/understood realize realise
        feel/felt find/found show/showed/shown see/saw/seen learn doubt assume suspect presume suppose imagine deny decide determine rule propose
        recommend demand request discover remember forget/forgot/forgotten recognize recognise accept dispute guess
        dream anticipate conclude intimate convey make/made+clear vow regret make/made+plain hypothesize foresee/foresaw/foreseen
        mention decree resolve verify note project wish pray threaten
        see/saw+it advise propose stipulate

        [that-only quote trail]
        reply respond answer

        [that-only]
        hold/held maintain count share counter read/read write/wrote/written hear/heard attest swear/swore/sworn certify figure relay
        communicate bet/bet calculate grant hint rejoice fret brag

        [question]
        ask wonder question know/knew/known explain say/said describe show/showed/shown reveal understand/understood decide discuss inquire
        debate determine see/saw/seen explain tell/told disclose wonder+about

        [to]
        vow pledge promise want plan hope intend decline refuse seek/sought offer agree threaten ask demand expect swear/swore/sworn decide
        propose commit+ commit+to resolve choose/chose/chosen aim mean/meant prefer wish volunteer request opt undertake/undertook/undertaken beg
        aspire claim profess appear+ push look move+ long

        [to-hedge]
        appear seem

        [person-to]
        urge ask tell/told want encourage order instruct advise invite press beg implore command request expect warn direct persuade challenge
        call+on call+upon appeal+to exhort push remind caution lobby entreat counsel forbid/forbade/forbidden ask+for summon recommend plead+with

        [addressee]
        tell/told inform assure remind notify warn advise convince persuade ask brief

        [person-of]
        accuse suspect assure warn inform remind convince

        [noun]
        criticize criticise praise endorse support oppose blame condemn denounce reject dismiss defend blast mock attack slam tout cite describe
        mention question back decry hail welcome applaud commend laud criticise deride ridicule rebuke reaffirm reiterate stress emphasize emphasise
        underline underscore highlight express voice propose announce demand predict promise pledge threaten claim deny acknowledge admit recall
        note suggest reveal confirm report want favor favour prefer consider view see/saw/seen think/thought fear expect doubt
        deplore lament regret congratulate thank salute champion advocate call label deem portray compare liken assail lambast lambaste castigate
        chide berate scold admonish excoriate skewer bash trash savage pan
        dispute refute rebut disavow repudiate disown renounce reference echo repeat recount recite quote list outline detail explain
        envision foresee/foresaw/foreseen anticipate imagine propound repeat urge estimate forecast project recommend seek/sought request
        accept convey stipulate relay extol appreciate characterize characterise identify
        credit insult disparage bemoan protest invoke pan fault scorn slam shun nominate order concede disclose declare
        reassure apologize+for caution+against warn+of warn+about warn+against call+for call+out point+to refer+to allude+to hint+at
        agree+with agree+on agree+to disagree+with object+to speak/spoke/spoken+out brag+about boast+of boast+about
        complain+about complain+of joke+about talk+about think/thought+of think/thought+about worry+about hope+for push+for press+for advocate+for
        argue+for argue+against rail+against lash+out inveigh+against lobby+for vouch+for opt+for appeal+for ask+for ask+about plead+for
        approve+of disapprove+of dream+of focus+on insist+on touch+on elaborate+on comment+on respond+to reply+to react+to
        tell/told+of write/wrote/written+of write/wrote/written+about testify+about tweet+about inquire+about laugh+off play+down side+with
        shrug+off brush+off laugh+at scoff+at marvel+at bristle+at wonder+about commit+to pledge+to hit/hit+back express+ voice+ lay/laid+out
        set/set+out make/made+clear swear/swore/sworn+by own+up fess+up sound+off warn caution confess+to subscribe+to believe+in

        [gerund]
        deny admit suggest recommend consider propose regret recall oppose support mention favor favour
        """;

    /// <summary>Nouns that report when somebody possesses them: <c>the ministry's claim that</c>, <c>his refusal to</c>.</summary>
    public const string Nouns = """
        [that]
        claim statement belief view assertion insistence suggestion argument contention allegation accusation assurance promise pledge vow hope fear
        concern conviction warning admission prediction declaration announcement complaint conclusion confidence doubt idea denial remark comment
        acknowledgment acknowledgement reminder opinion feeling charge notion theory assumption understanding expectation confirmation revelation
        [to]
        decision refusal promise pledge vow desire plan commitment willingness intention readiness determination threat offer proposal request
        demand wish ambition effort+ reluctance eagerness
        [of]
        criticism endorsement support rejection condemnation denunciation denial description view vision assessment opinion account characterization
        portrayal praise defense defence embrace dismissal warning hope fear
        [for]
        support call praise plan proposal demand preference vision hope request sympathy enthusiasm disdain contempt gratitude admiration
        [to-noun]
        opposition commitment objection
        """;

    /// <summary>What somebody is who holds a view: <c>is confident that</c>, <c>is willing to</c>.</summary>
    public const string Adjectives = """
        [that]
        confident worried concerned convinced hopeful aware sure certain optimistic pessimistic adamant skeptical sceptical afraid glad happy
        proud sorry surprised disappointed doubtful grateful fearful
        [to]
        willing eager determined reluctant hesitant unwilling keen anxious loath happy proud content committed
        [about]
        worried concerned optimistic pessimistic skeptical sceptical excited enthusiastic
        [of]
        critical skeptical sceptical supportive aware proud afraid confident wary dismissive fearful convinced fond
        """;
}
