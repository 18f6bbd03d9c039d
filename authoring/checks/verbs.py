"""Verbs: Bloom's revised taxonomy (2001) with verbs suited to this field (DOMAIN 3.2), as data."""

from __future__ import annotations

import re
from functools import lru_cache

from models.objective import Bloom

BLOOM_VERBS: dict[Bloom, tuple[str, ...]] = {
    Bloom.REMEMBER: (
        "list", "name", "state", "label", "match", "recall", "identify", "define", "recognize",
    ),
    Bloom.UNDERSTAND: (
        "explain", "describe", "summarize", "outline", "classify", "compare", "give examples",
        "give an example", "distinguish", "interpret", "paraphrase",
    ),
    Bloom.APPLY: (
        "apply", "use", "demonstrate", "carry out", "complete", "conduct", "show", "modify",
        "operate", "calculate",
    ),
    Bloom.ANALYSE: (
        "analyse", "differentiate", "examine", "break down", "relate", "detect", "sort",
    ),
    Bloom.EVALUATE: (
        "assess", "judge", "justify", "evaluate", "prioritize", "defend", "critique", "recommend",
    ),
    Bloom.CREATE: (
        "develop", "construct", "formulate", "design", "plan", "draw up", "compose",
    ),
}  # fmt: skip
"""The verbs that can be observed, by level; the first ones of a level are offered to authors."""

ALSO_AT: dict[str, tuple[Bloom, ...]] = {
    "identify": (Bloom.UNDERSTAND, Bloom.ANALYSE),
    "recognize": (Bloom.UNDERSTAND, Bloom.APPLY),
    "match": (Bloom.UNDERSTAND,),
    "distinguish": (Bloom.ANALYSE,),
    "compare": (Bloom.ANALYSE, Bloom.EVALUATE),
    "classify": (Bloom.APPLY, Bloom.ANALYSE),
    "interpret": (Bloom.ANALYSE,),
    "outline": (Bloom.REMEMBER,),
    "relate": (Bloom.UNDERSTAND,),
    "sort": (Bloom.UNDERSTAND, Bloom.APPLY),
    "show": (Bloom.UNDERSTAND,),
    "assess": (Bloom.ANALYSE,),
    "plan": (Bloom.APPLY,),
}
"""Further levels at which a verb is accepted: a warning is for verbs clearly of another level."""

ALSO_OBSERVABLE = (
    "select", "choose", "locate", "point out", "contrast", "discuss", "illustrate", "rephrase",
    "restate", "translate", "cite", "quote", "count", "order", "rank", "rate", "group", "map",
    "write", "record", "report", "document", "fill in", "sign", "draft", "present", "prepare",
    "perform", "practise", "practice", "implement", "execute", "follow", "solve", "respond",
    "answer", "ask", "interview", "screen", "check", "verify", "inspect", "search", "secure",
    "preserve", "collect", "separate", "refer", "hand over", "transfer", "inform", "notify",
    "communicate", "coordinate", "cooperate", "organize", "arrange", "assign", "facilitate",
    "support", "assist", "protect", "handle", "manage", "decide", "determine", "argue", "appraise",
    "criticize", "review", "test", "trace", "estimate", "predict", "propose", "suggest", "adapt",
    "revise", "create", "produce", "build", "simulate", "role-play", "act", "accept", "value",
    "respect", "receive", "give reasons", "give", "set up", "establish", "escalate", "request",
    "investigate", "link", "connect", "point to", "spell out", "explore", "make",
)  # fmt: skip
"""Verbs the tables leave out that can be observed too, at any level (attitudes included)."""

UNOBSERVABLE: dict[str, tuple[str, ...]] = {
    "understand": ("explain", "describe", "give an example of"),
    "know": ("list", "state", "name"),
    "learn about": ("describe", "outline"),
    "learn": ("describe", "outline"),
    "appreciate": ("justify", "give reasons for"),
    "be aware of": ("recognize … in a scenario", "point out"),
    "become aware of": ("recognize … in a scenario", "point out"),
    "be familiar with": ("locate … in the law", "use"),
    "become familiar with": ("locate … in the law", "use"),
    "become acquainted with": ("locate … in the law", "use"),
    "be acquainted with": ("locate … in the law", "use"),
    "grasp": ("explain", "summarize"),
    "realize": ("explain", "give reasons for"),
    "believe": ("justify", "give reasons for"),
    "internalize": ("justify", "demonstrate"),
    "be sensitized to": ("recognize … in a scenario", "use the agreed terms for"),
    "be sensitized": ("recognize … in a scenario", "use the agreed terms for"),
    "gain knowledge of": ("list", "state", "name"),
    "have knowledge of": ("list", "state", "name"),
    "gain an understanding of": ("explain", "describe"),
    "have an understanding of": ("explain", "describe"),
    "be exposed to": ("describe", "compare"),
    "be informed about": ("list", "describe"),
}
"""Verbs that cannot be observed, with what to offer instead (DOMAIN 3.2)."""

_SPELLED_ALSO = {
    "analyze": "analyse", "summarise": "summarize", "recognise": "recognize",
    "prioritise": "prioritize", "realise": "realize", "internalise": "internalize",
    "organise": "organize", "criticise": "criticize", "be sensitised to": "be sensitized to",
    "be sensitised": "be sensitized",
}  # fmt: skip
_OBSERVABLE = frozenset(
    {verb for verbs in BLOOM_VERBS.values() for verb in verbs} | {*ALSO_OBSERVABLE}
)
_KNOWN = frozenset({*_OBSERVABLE, *UNOBSERVABLE, *_SPELLED_ALSO})
_LONGEST_FIRST = sorted(_KNOWN, key=lambda verb: (-len(verb), verb))
_VERB = re.compile(rf"(?:{'|'.join(map(re.escape, _LONGEST_FIRST))})(?![\w-])", re.IGNORECASE)
_ADVERB = r"(?:(?!(?:app|comp|supp|rep|multip)ly\b)\w+ly )?"
_LEAD_IN = re.compile(
    r"^\W*(?:(?:by|at) the end of (?:this|the) \w+,? )?"
    r"(?:(?:the )?(?:(?:[\w-]+ ){0,3}(?:officers?|participants?|learners?|trainees?)|they|you) "
    rf"(?:will|should|can|must) (?:then )?)?(?:be able to )?(?:to )?{_ADVERB}",
    re.IGNORECASE,
)
_ALSO_NOUNS = frozenset(
    [
        "list",
        "name",
        "state",
        "label",
        "match",
        "use",
        "show",
        "sort",
        "judge",
        "design",
        "plan",
        "value",
        "record",
        "report",
        "draft",
        "test",
        "review",
        "support",
        "order",
        "rank",
        "rate",
        "group",
        "map",
        "screen",
        "search",
        "check",
        "document",
        "sign",
        "answer",
        "act",
        "link",
        "request",
        "interview",
        "present",
        "practice",
        "estimate",
        "transfer",
        "build",
        "make",
        "give",
        "handle",
    ]
)
_JOINED = re.compile(
    rf"(?:\band (?:then |also )?|\bor |, (?:and |or )?(?:then )?)(?:to )?{_ADVERB}", re.IGNORECASE
)
_OBJECT = re.compile(
    r" (?:the|an?|at|how|what|which|why|when|where|who|whether|that|it|them|each|all|both|any|"
    r"its|their|his|her|this|these|one|two|three|four|five|\d)\b",
    re.IGNORECASE,
)


def canonical(verb: str) -> str:
    """A verb as the tables spell it."""
    folded = verb.casefold()
    return _SPELLED_ALSO.get(folded, folded)


@lru_cache(maxsize=4096)
def first_verb(text: str) -> str:
    """The verb an objective begins with, as written; its first word where no verb is known."""
    rest = text[_lead_in_end(text) :]
    known = _VERB.match(rest)
    if known:
        return known.group()
    words = rest.split()
    return words[0].strip(".,;:“”\"'") if words else ""


def _lead_in_end(text: str) -> int:
    found = _LEAD_IN.match(text)
    return found.end() if found else 0


def is_observable(verb: str) -> bool:
    """Whether a verb is one that can be seen or heard."""
    return canonical(verb) in _OBSERVABLE


def names_observable_verb(text: str) -> bool:
    """Whether a verb that can be observed stands anywhere in the text."""
    return any(is_observable(found.group()) for found in _WORD_VERB.finditer(text))


_WORD_VERB = re.compile(rf"(?<![\w-]){_VERB.pattern}", re.IGNORECASE)


def levels(verb: str) -> tuple[Bloom, ...]:
    """The levels a verb is accepted at; none for verbs that fit any."""
    name = canonical(verb)
    main = tuple(level for level, verbs in BLOOM_VERBS.items() if name in verbs)
    return (*main, *ALSO_AT.get(name, ())) if main else ()


def suggestions(verb: str, level: Bloom | None) -> tuple[str, ...]:
    """Verbs to offer instead of one that cannot be observed."""
    offered = UNOBSERVABLE.get(canonical(verb))
    return offered or BLOOM_VERBS[level or Bloom.UNDERSTAND][:3]


@lru_cache(maxsize=4096)
def behaviours(text: str) -> tuple[str, ...]:
    """The verbs of an objective that stand side by side, the first one first.

    A word that is also a noun ("plan", "record") counts only before its object ("plan the …").
    """
    verbs = [first_verb(text)] if _VERB.fullmatch(first_verb(text)) else []
    for joint in _JOINED.finditer(text, _lead_in_end(text)):
        verb = _VERB.match(text, joint.end())
        if verb and (canonical(verb.group()) not in _ALSO_NOUNS or _OBJECT.match(text, verb.end())):
            verbs.append(verb.group())
    return tuple(verbs)
