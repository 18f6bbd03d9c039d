"""Personal data: whether a case tells who a real person is (rule ETH-01).

A name alone may be invented and a village alone is no person; together they may identify
somebody. Numbers and exact addresses do so alone.
"""

from __future__ import annotations

import re
from functools import lru_cache

from authoring.checks.figures import western_digits
from authoring.checks.reading import CACHED_TEXTS

_TELEPHONE = re.compile(r"(?<![\d/.,-])(?:\+\d{1,3}[ -]?|0)\d(?:[ -]?\d){6,11}(?![\d/])")
_IDENTITY_CARD = re.compile(
    r"\b\d{1,2} ?/ ?[A-Za-z]{3,12} ?\((?:N|E|P|C|naing|Naing)\) ?\d{5,6}\b"
    r"|\d{1,2} ?/ ?[\u1000-\u109f]{2,12} ?\([\u1000-\u109f]{1,8}\) ?\d{5,6}"
    r"|\b(?:NRC|passport|identity card|ID)(?: card)?(?: number| no\.?)?:? [A-Z]{0,2}\d{5,9}\b"
)
_ADDRESS = re.compile(
    r"\b(?:[Nn]o\.? ?|[Hh]ouse (?:[Nn]o\.? ?|number )?|[Rr]oom (?:[Nn]o\.? ?)?)\d+[A-Za-z]?,? "
    r"(?:[^.;\n]{0,40}? )?(?:[Ss]treet|[Rr]oad|[Ll]ane|[Aa]venue)\b"
    r"|\b\d+[A-Za-z]?,? (?:[A-Z]\w+ ){1,3}(?:Street|Road|Lane|Avenue)\b"
    r"|အမှတ်\s*\(?\d+\)?[^။\n]{0,40}လမ်း"
)
_NAME_PART = r"[A-Z][a-z]+"
_NOT_A_NAME = (
    r"(?!(?:The|This|That|These|Those|Case|Cases|Round|Group|Card|Cards|Step|Shan|Kachin|Rakhine|"
    r"Ayeyarwady|Myanmar|Yangon|Mandalay|Thai|Thailand|Chinese|China|Lao|Immigration|Police|Social|"
    r"Welfare|Border|Day|Part|Handout|Annex|Activity|Module|Session|State|Region|Township|North|"
    r"South|East|West|Department|Ministry|United|Nations|In|On|At|A|An|She|He|They|Her|His|Their|"
    r"After|Before|When|While|From|Then|One|Two|Three|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|"
    r"December|Specialist|Anti|Trafficking|Persons|Officer|Officers|Receiving|Bay|Bengal|Andaman|"
    r"Sea|Republic|Korea|Gulf|States|Union|Law|Act|Protocol|Convention)\b)"
)
_HONORIFIC = r"(?:U|Daw|Ma|Ko|Maung|Mg|Saw|Naw|Sai|Nang|Nan|Mr|Mrs|Ms|Dr)"
_NAME = re.compile(
    rf"\b{_HONORIFIC}\.? {_NOT_A_NAME}{_NAME_PART}(?: {_NAME_PART})*"
    rf"|\b(?:named|called|name is|name was) {_NAME_PART}(?: {_NAME_PART})*"
    rf"|\b{_NOT_A_NAME}{_NAME_PART}(?: {_NOT_A_NAME}{_NAME_PART}){{1,3}}"
    r"(?=,? (?:aged? )?\d{1,2}\b|,? (?:from|of|who|lives|lived|is|was|comes|came|left|grew)\b)"
    r"|[\u1000-\u109f]+(?:\s*(?:အမည်ရှိ|အမည်ရှိသော|ဆိုသူ|ဟုခေါ်သော))"
    r"|(?:ဒေါ်|ဦး|မောင်|နော်|စော|နန်း|စိုင်း)(?!ရေ|သည်|တွင်|က\b|ကို)[\u1000-\u109f]{4,}"
)
_SMALL_PLACE = re.compile(
    r"\b(?:[A-Z][\w’'-]+[ -]){1,4}(?:village|ward|quarter|hamlet|Village|Ward|Quarter|Hamlet)\b"
    r"|\b(?:village|ward|quarter|hamlet) (?:tract )?(?:of|called|named) [A-Z]\w+"
    r"|\b(?:[Ww]ard|[Qq]uarter) \d+\b"
    r"|[\u1000-\u103f]{3,}(?<!ဤ)(?<!ထို)(?<!တစ်)(?:ကျေးရွာ|ရပ်ကွက်)"
)


@lru_cache(maxsize=CACHED_TEXTS)
def may_identify(text: str) -> bool:
    """Whether a text holds a telephone or identity number, an address, or a name and a village."""
    plain = western_digits(text)
    if any(pattern.search(plain) for pattern in (_TELEPHONE, _IDENTITY_CARD, _ADDRESS)):
        return True
    return bool(_SMALL_PLACE.search(text)) and bool(_NAME.search(text))
