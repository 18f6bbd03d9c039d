"""Phrases: the words and patterns that the text checks look for, in English and Burmese."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrases:
    """A pattern that is tried only on texts in which one of its roots occurs.

    Most texts hold none of them, and to look for a few roots is far quicker than to try a long
    pattern. Roots are in small letters.
    """

    roots: tuple[str, ...]
    pattern: re.Pattern[str]

    def may_be_in(self, text: str) -> bool:
        """Whether one of the roots occurs."""
        return any(map(text.casefold().__contains__, self.roots))

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where the pattern fits."""
        return self.pattern.search(text) if self.may_be_in(text) else None

    def all(self, text: str) -> tuple[str, ...]:
        """Everything the pattern fits, each once."""
        if not self.may_be_in(text):
            return ()
        return tuple(dict.fromkeys(found.group() for found in self.pattern.finditer(text)))


def _phrases(roots: str, pattern: str) -> Phrases:
    return Phrases(tuple(roots.split()), re.compile(pattern, re.IGNORECASE))


_TO_FILL_IN = (
    r"insert|fill|add|enter|name|names|first name|surname|title|date|dates|year|number|phone|"
    r"telephone|hotline|address|e-mail|email|place|places|area|agency|edition|hours|office|"
    r"organi[sz]ation|signature|logo|photo|picture|to be \w+|tbc|tbd|todo|"
    r"approver|chief of mission|director general|your |xx+|…|\.\.\.|_+|"
    r"ဖြည့်|အမည်|နေ့စွဲ|ရက်စွဲ|နံပါတ်|ဖုန်း|နေရာ|လိပ်စာ|ထည့်|ရုံး|အတည်ပြုရန်"
)
PLACEHOLDERS = _phrases(
    "[ tbc tbd todo xx ××× ??? lorem",
    rf"\[(?:{_TO_FILL_IN})[^\[\]\n]{{0,80}}\]"
    r"|\b(?:TBC|TBD|TODO|XXX+)\b|×××+|\?\?\?+|(?i:\blorem ipsum\b)"
    r"|\bXX+ (?:minutes|hours|days|officers|persons|per cent)\b",
)
"""Square brackets around words that ask to be filled in, and the usual signs for "later"."""

ALL_OR_NONE = _phrases(
    "above options answers preceding these those them အထက်ပါ အားလုံး တစ်ခုမှ",
    r"^\W*(?:all|none|both|any|neither|each) (?:of )?(?:the |these |those )?"
    r"(?:above|options|answers|preceding|of (?:these|them|those))\b"
    r"|^\W*(?:all|none|both|neither) of (?:these|them|those|the (?:above|options|answers))\W*$"
    r"|အထက်ပါ\s*(?:အားလုံး|တစ်ခုမှ|တစ်ခုမျှ|အချက်အားလုံး|နှစ်ခုလုံး|နှစ်ချက်လုံး)"
    r"|^(?:အားလုံးမှန်|တစ်ခုမှမမှန်|တစ်ခုမှ\s*မဟုတ်|အားလုံးမှား)",
)
NEGATION = re.compile(
    r"\b(?:not|never|except|cannot)\b(?<!or not)(?! only)|\b\w+n[’']t\b", re.MULTILINE
)
"""Lower case only: capitals stand out already."""

TALKS_ABOUT_WORDS = re.compile(
    r"\b(?:avoid(?:ed|s|ing)?|instead of|rather than|do not (?:say|use|write|call)|don[’']t "
    r"(?:say|use|write|call)|never (?:say|use|write|call)|not used?|the (?:words?|terms?|"
    r"expressions?|phrases?)|called|so-called|say “|wrong words?|preferred)\b"
    r"|မသုံးရ|မသုံးပါနှင့်|အစား(?!ထိုး)|ဟူသော\s*(?:စကား|ဝေါဟာရ)",
    re.IGNORECASE,
)
"""A sentence about words, not with them: it may hold words to be avoided."""

MIXED_UP = _phrases(
    "smuggl",
    r"\bhuman smuggling\b"
    r"|\btraffick\w*(?: in persons| of persons)?(?: ?/ ?|, ?i\.e\.,? | \(i\.e\.,? | \(or )"
    r"(?:human |migrant |people )?smuggl\w*"
    r"|\bsmuggl\w*(?: of migrants| of persons)?(?: ?/ ?|, ?i\.e\.,? | \(i\.e\.,? | \(or )"
    r"(?:human )?traffick\w*"
    r"|\btraffick\w+ \((?:people |human |migrant )?smuggl\w+\)"
    r"|\bsmuggl\w+ \((?:human )?traffick\w+\)"
    r"|\btraffick\w+, (?:also|sometimes) (?:called|known as) (?:\w+ )?smuggl\w+",
)

LEGAL_TERMS = (
    "non-refoulement",
    "debt bondage",
    "non-punishment",
    "best interests of the child",
    "presumption of age",
    "mutual legal assistance",
    "chain of custody",
    "informed consent",
    "abuse of a position of vulnerability",
    "victim-witness",
    "financial or other material benefit",
)
"""Legal terms of this field that every package has to explain where it uses them."""

FORBIDS = re.compile(
    r"\b(?:no|not|never|without|avoid|nobody|don[’']t|refuse[sd]?|instead|forbidden|failing|stop)\b"
    r"|မလုပ်ရ|မပြုရ|မပါစေ|ရှောင်|မမေး",
    re.IGNORECASE,
)
"""A sentence that forbids what it names."""

GRAPHIC = _phrases(
    "rap mutilat dismember decapitat disembowel penetrat genital blood bled beaten burn electrocut "
    "waterboard naked corpse scream severed သွေး ခေါင်း မုဒိမ်း",
    r"\b(?:gang[- ]rap\w+|raped (?:her|him|them|repeatedly|and)|mutilat\w+|dismember\w*|"
    r"decapitat\w+|"
    r"disembowel\w*|penetrat(?:ed|ing|ion)|genitals?|blood[- ]soaked|pool of blood|"
    r"covered in blood|"
    r"bled to death|beaten to death|burn(?:ed|t) with (?:cigarettes?|acid|an? iron)|"
    r"electrocut\w+|"
    r"waterboard\w*|naked bod(?:y|ies)|corpses?|screamed in (?:pain|agony)|severed)\b"
    r"|သွေးအိုင်|ခေါင်းဖြတ်|အုပ်စုဖွဲ့မုဒိမ်း",
)
VIOLENT_PART = _phrases(
    "rape sexual tortur မုဒိမ်း လိင် ညှဉ်း",
    r"\b(?:rape[sd]?|sexual(?:ly)? (?:violence|assault\w*|abuse\w*|attack\w*)|tortur\w+)\b"
    r"|မုဒိမ်း|လိင်ပိုင်းဆိုင်ရာ\s*အကြမ်းဖက်|ညှဉ်းပန်း",
)
CHILD_PART = _phrases(
    "child girl boy minor daughter son ကလေး",
    r"\b(?:plays?|playing|acts? as|acting as|takes? the (?:role|part) of|(?:role|part) of)"
    r"(?: the| an?)?(?: \w+){0,2} (?:child|girl|boy|minor|daughter|son)\b"
    r"(?!(?:['’]s)? (?:mother|father|parent|guardian|uncle|aunt|protection|welfare))"
    r"|ကလေး(?:သူငယ်)?\s*(?:အဖြစ်|နေရာမှ)\s*(?:သရုပ်ဆောင်|ကပြ)",
)
HARMFUL = _phrases(
    "forge counterfeit alter smuggle hide conceal launder recruit evade bypass avoid unnoticed "
    "bribe အတု",
    r"(?<!notice )(?<!detect )(?<!recognize )(?<!know )(?<!see )(?<!show )(?<!learn )"
    r"\b(?:how to|steps to|ways to|instructions (?:to|for)|the best way to) "
    r"(?:forge|counterfeit|alter (?:a|the) (?:passport|visa|document)|smuggle|"
    r"hide (?:people|persons|migrants|money)|conceal|launder|"
    r"recruit (?:victims|girls|women|people)|"
    r"evade|bypass|avoid (?:detection|the police|checks)|cross (?:the border )?unnoticed|bribe)\b"
    r"|(?:ပတ်စ်ပို့|စာရွက်စာတမ်း)\s*အတု\s*(?:ပြုလုပ်နည်း|လုပ်နည်း)",
)

SPEAKS_OF_THE_PAST = re.compile(
    r"\b(?:replac\w+|repeal\w+|former(?:ly)?|previous(?:ly)?|earlier|old(?:er)?|until|no longer|"
    r"histor\w+|was|were|had|did|used to|created|defined|asked|punished|then|before|past|"
    r"superseded|abolished|new law|compar\w+|older cases|quotes?|printed in)\b"
    r"|အစားထိုး|ရုပ်သိမ်း|ယခင်|ဟောင်း|ခဲ့",
    re.IGNORECASE,
)
APPLIES_LAW = re.compile(
    r"\b(?:under|according to|pursuant to|sections? \d+|articles? \d+|applies|apply|in force|"
    r"punish(?:es|able)|provides?|requires?|prohibits?|must|shall|may|follow|allows?|says|"
    r"states|is the law|use)\b"
    r"|အရ|ပုဒ်မ|ပြဋ္ဌာန်း|အတည်ဖြစ်",
    re.IGNORECASE,
)

STATISTIC = _phrases(
    "% cent million billion victim case people person women girl child migrant worker men ရာခိုင် သန်း",
    r"\b\d[\d,.]* ?(?:per cent|percent|%|million|billion)"
    r"|\b\d{1,3}(?:,\d{3})+ (?:\w+ )?(?:victims|cases|people|persons|women|girls|"
    r"children|migrants|workers|men)\b"
    r"|\b\d{3,} (?:\w+ )?(?:victims|cases|people|persons|women|girls|children|migrants|workers|"
    r"men)\b"
    r"|\d+\s*(?:ရာခိုင်နှုန်း|သန်း)",
)
OWN_FIGURES = re.compile(
    r"\b(?:pass|passes|passed|mark|score|points|attendance|attend|questions?|test|time|minutes|"
    r"course|training|participants|target|gain|slides?|sheet|role play|model|example|for instance|"
    r"invented|fictional|fee|price|interest)\b"
    r"|အောင်မှတ်|တက်ရောက်",
    re.IGNORECASE,
)
NAMES_SOURCE = re.compile(
    r"\((?:[^()]*\b(?:1[89]|20)\d\d)[^()]*\)|\b(?:according to|source:|published by|reported by|"
    r"estimated? (?:by|of)|census|survey|report of|UNODC|ILO|IOM,? (?:1|2)\d{3})\b",
    re.IGNORECASE,
)
LONG_QUOTE = re.compile(r"“[^”]*”")
